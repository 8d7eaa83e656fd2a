import type { OrderPlaced } from '../../events/orders.ts';
import type { PersonFacts } from '../shared/authorised-person.ts';
import { accepted, type Decision } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';
import { rejectedTogether, type No } from '../shared/noes.ts';
import type { PriceChoice } from '../shared/price-choice.ts';
import type { OwnFacts } from '../shared/qualification.ts';
import { assessLine, deliveryAddress, type LineReason, type OrderedItem, type OrderingPartner } from './order-lines.ts';
import type { OldOrder, Order, OrderLine } from './order.ts';
import { salespersonNoes, type SalespersonReason } from './salesperson.ts';

export interface PlaceOrderState {
  readonly orderId: string;
  readonly number: string;
  readonly currency: Currency;
  readonly partner: OrderingPartner;
  readonly own: OwnFacts;
  /** In the order of the lines. */
  readonly items: readonly OrderedItem[];
  /** The salesperson it is made in the name of; absent where there is none, or nobody of that id. */
  readonly salesperson?: PersonFacts;
}

export interface PlaceOrder {
  readonly partnerId: string;
  readonly addressId?: string;
  readonly warehouseId?: string;
  readonly customerReference?: string;
  readonly salespersonId?: string;
  readonly lines: readonly {
    readonly itemId: string;
    readonly quantity: number;
    readonly agreedUnitPriceE4?: number;
  }[];
  /** The order of the system before that it goes on with. */
  readonly oldOrder?: OldOrder;
}

export interface PlacedOrder {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly prices: readonly PriceChoice[];
}

export type PlaceOrderReason = LineReason | SalespersonReason | 'address-not-found';

export interface PlacedCircumstances {
  readonly company: string;
  readonly actor: string;
  /** The partner the actor belongs to; absent for staff. */
  readonly partnerId?: string;
  readonly now: string;
  readonly today: string;
}

/**
 * Takes an order whole or not at all: every line must be lawful for this buyer today and have a price, and where it is made
 * in a salesperson's name, the letters have to cover every line (GSP 78). A refusal names all lines that stand in the
 * way, with the first reason as its name.
 */
export function placeOrder(
  state: PlaceOrderState,
  command: PlaceOrder,
  circumstances: PlacedCircumstances,
): Decision<PlacedOrder, OrderPlaced, PlaceOrderReason> {
  const isAskedByBuyer = circumstances.partnerId !== undefined;
  const inNameOf = { named: command.salespersonId, person: state.salesperson, isAskedByBuyer };
  const more = salespersonNoes(inNameOf, state.partner, state.items, circumstances.today);
  const { partner, own } = state;
  const warehouseId = command.warehouseId ?? partner.warehouseId;
  const addressId = deliveryAddress(partner, command.addressId);
  if (typeof addressId !== 'string') return addressId;

  const noes: No<LineReason>[] = [];
  const lines: OrderLine[] = [];
  const prices: PriceChoice[] = [];
  command.lines.forEach(({ quantity, agreedUnitPriceE4 }, index) => {
    const item = state.items[index];
    if (!item) throw new RangeError(`line ${index} has no item`);
    const assessed = assessLine(
      { partner, own, warehouseId },
      item,
      { line: index + 1, quantity, ...(agreedUnitPriceE4 === undefined ? {} : { agreedUnitPriceE4 }) },
      circumstances.today,
    );
    const [no] = assessed.noes;
    if (no) noes.push({ reason: no.reason, facts: no.facts, pointer: `/lines/${index}` });
    if (assessed.priced) {
      lines.push(assessed.priced.line);
      prices.push(assessed.priced.price);
    }
  });
  const refused = rejectedTogether<LineReason | SalespersonReason>([...noes, ...more]);
  if (refused) return refused;

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
    ...(command.oldOrder ? { oldOrder: command.oldOrder } : {}),
    salespersonId: command.salespersonId,
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
