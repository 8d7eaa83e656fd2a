import type { PersonFacts } from '../shared/authorised-person.ts';
import { rejected, type Rejected } from '../shared/decision.ts';
import { splitTax, type Currency } from '../shared/money.ts';
import type { PriceChoice } from '../shared/price-choice.ts';
import type { OwnFacts } from '../shared/qualification.ts';
import { creditNo, type CreditFacts } from './credit.ts';
import type { OrderLine } from './order.ts';
import { assessLine, deliveryAddress, type LineReason, type OrderedItem, type OrderingPartner } from './order-lines.ts';
import type { PlaceOrder } from './place-order.ts';
import { salespersonNoes, type SalespersonReason } from './salesperson.ts';

export interface PreviewOrderState<I extends OrderedItem = OrderedItem> {
  readonly currency: Currency;
  readonly partner: OrderingPartner;
  readonly own: OwnFacts;
  readonly credit: CreditFacts;
  /** False where the order names a warehouse that does not exist. */
  readonly isWarehouseKnown: boolean;
  /** True where the buyer asks and not its seller. */
  readonly isAskedByBuyer: boolean;
  /** In the order of the lines; undefined where there is no such item. */
  readonly items: readonly (I | undefined)[];
  readonly salesperson?: PersonFacts;
}

export type PreviewLineReason = LineReason | SalespersonReason | 'item-not-found';
export type PreviewOrderReason = 'address-not-found' | 'warehouse-not-found' | 'credit-exceeded' | SalespersonReason;

export interface PreviewedLine<I extends OrderedItem = OrderedItem> {
  readonly itemId: string;
  readonly quantity: number;
  readonly item?: I;
  readonly priced?: { readonly line: OrderLine; readonly price: PriceChoice };
  readonly noes: readonly Rejected<PreviewLineReason>[];
}

export interface OrderPreview<I extends OrderedItem = OrderedItem> {
  readonly currency: Currency;
  readonly lines: readonly PreviewedLine<I>[];
  /** What stands in the way of the order as a whole. */
  readonly noes: readonly Rejected<PreviewOrderReason>[];
  /** True when the order would be accepted at this moment; its approval is another step. */
  readonly isPlaceable: boolean;
  /** Minor units over all lines that have a price, also those with a no: what the order costs once that is settled. */
  readonly totals: { readonly net: number; readonly tax: number; readonly gross: number };
}

/**
 * What placing this order would say, line by line and all at once, by the very decisions of placing and approving it.
 * Credit is asked at approval: an order beyond it can be placed and will wait.
 */
export function previewOrder<I extends OrderedItem>(
  state: PreviewOrderState<I>,
  command: PlaceOrder,
  today: string,
): OrderPreview<I> {
  const { partner, own, credit, currency, isAskedByBuyer } = state;
  const warehouseId = command.warehouseId ?? partner.warehouseId;
  const inNameOf = { named: command.salespersonId, person: state.salesperson, isAskedByBuyer };
  const inName = salespersonNoes(inNameOf, partner, state.items, today);
  const noesAt = (pointer: string) =>
    inName.filter((no) => no.pointer === pointer).map(({ reason, facts }) => rejected(reason, facts));
  const lines = command.lines.map(({ itemId, quantity }, index): PreviewedLine<I> => {
    const item = state.items[index];
    if (!item) return { itemId, quantity, noes: [rejected('item-not-found', { item: itemId })] };
    const assessed = assessLine({ partner, own, warehouseId }, item, { line: index + 1, quantity }, today);
    const noes = [...assessed.noes, ...noesAt(`/lines/${index}`)];
    // An item in review is none of a buyer's business yet: it learns that it may not have it; no total tells the price.
    if (isAskedByBuyer && item.status === 'pending') return { itemId, quantity, noes: noes.slice(0, 1) };
    return { itemId, quantity, item, ...assessed, noes };
  });
  const totals = { net: 0, tax: 0, gross: 0 };
  for (const { priced } of lines) {
    if (!priced) continue;
    const { net, tax } = splitTax(priced.line.gross, priced.line.taxRateBp);
    totals.net += net;
    totals.tax += tax;
    totals.gross += priced.line.gross;
  }
  const address = deliveryAddress(partner, command.addressId);
  const stopping: Rejected<PreviewOrderReason>[] = [
    ...(typeof address === 'string' ? [] : [address]),
    ...noesAt('/salespersonId'),
    ...(state.isWarehouseKnown ? [] : [rejected('warehouse-not-found', { warehouse: warehouseId })]),
  ];
  const exceeded = creditNo(credit, totals.gross);
  return {
    currency,
    lines,
    noes: exceeded ? [...stopping, exceeded] : stopping,
    isPlaceable: stopping.length === 0 && lines.every(({ noes }) => noes.length === 0),
    totals,
  };
}
