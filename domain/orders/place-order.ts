import type { OrderPlaced } from '../../events/orders.ts';
import { accepted, rejected, type Decision, type FieldError, type Rejected } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';
import type { PriceChoice } from '../shared/price-choice.ts';
import type { OwnFacts } from '../shared/qualification.ts';
import { assessLine, deliveryAddress, type LineReason, type OrderedItem, type OrderingPartner } from './order-lines.ts';
import type { Order, OrderLine } from './order.ts';

export interface PlaceOrderState {
  readonly orderId: string;
  readonly number: string;
  readonly currency: Currency;
  readonly partner: OrderingPartner;
  readonly own: OwnFacts;
  /** In the order of the lines. */
  readonly items: readonly OrderedItem[];
}

export interface PlaceOrder {
  readonly partnerId: string;
  readonly addressId?: string;
  readonly warehouseId?: string;
  readonly customerReference?: string;
  readonly lines: readonly { readonly itemId: string; readonly quantity: number }[];
}

export interface PlacedOrder {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly prices: readonly PriceChoice[];
}

export type PlaceOrderReason = LineReason | 'address-not-found';

/**
 * Takes an order whole or not at all: every line must be lawful for this buyer today and have a price. A refusal names
 * all lines that stand in the way, with the first reason as its name.
 */
export function placeOrder(
  state: PlaceOrderState,
  command: PlaceOrder,
  circumstances: { readonly company: string; readonly actor: string; readonly now: string; readonly today: string },
): Decision<PlacedOrder, OrderPlaced, PlaceOrderReason> {
  const { partner, own } = state;
  const warehouseId = command.warehouseId ?? partner.warehouseId;
  const addressId = deliveryAddress(partner, command.addressId);
  if (typeof addressId !== 'string') return addressId;

  const noes: { readonly no: Rejected<LineReason>; readonly index: number }[] = [];
  const lines: OrderLine[] = [];
  const prices: PriceChoice[] = [];
  command.lines.forEach(({ quantity }, index) => {
    const item = state.items[index];
    if (!item) throw new RangeError(`line ${index} has no item`);
    const assessed = assessLine(
      { partner, own, warehouseId },
      item,
      { line: index + 1, quantity },
      circumstances.today,
    );
    const [no] = assessed.noes;
    if (no) noes.push({ no, index });
    if (assessed.priced) {
      lines.push(assessed.priced.line);
      prices.push(assessed.priced.price);
    }
  });
  const [first] = noes;
  if (first) {
    const errors: FieldError[] = noes.map(({ no, index }) => ({ pointer: `/lines/${index}`, reason: no.reason }));
    return rejected(first.no.reason, first.no.facts, errors);
  }

  const gross = lines.reduce((sum, line) => sum + line.gross, 0);
  const order: Order = {
    id: state.orderId,
    company: circumstances.company,
    number: state.number,
    partnerId: partner.id,
    ancestors: partner.ancestors,
    warehouseId,
    addressId,
    status: 'placed',
    lineCount: lines.length,
    currency: state.currency,
    gross,
    placedAt: circumstances.now,
    placedBy: circumstances.actor,
    customerReference: command.customerReference,
    shortage: partner.shortage,
    minimumShelfLifeDays: partner.minimumShelfLifeDays,
    oneLotPerLine: partner.oneLotPerLine,
  };
  return accepted(
    { order, lines, prices },
    {
      type: 'orders.order-placed.v1',
      data: {
        orderId: order.id,
        number: order.number,
        partnerId: partner.id,
        warehouseId,
        lineCount: lines.length,
        gross,
        currency: order.currency,
        approvesByPolicy: partner.approvesByPolicy,
      },
    },
  );
}
