import type { OrderPlaced } from '../../events/orders.ts';
import { accepted, rejected, type Decision, type FieldError } from '../shared/decision.ts';
import { lineGross, type Currency } from '../shared/money.ts';
import { choosePrice, type ChoosableRule, type PriceChoice } from '../shared/price-choice.ts';
import {
  qualificationNo,
  type ItemFacts,
  type PartnerFacts,
  type QualificationReason,
} from '../shared/qualification.ts';
import type { Order, OrderLine } from './order.ts';

/** What is known of the buyer when the order comes in. */
export interface OrderingPartner extends PartnerFacts {
  readonly kind: string;
  readonly tier: number;
  readonly region: string;
  readonly ancestors: readonly string[];
  readonly warehouseId: string;
  readonly addresses: readonly { readonly id: string }[];
  readonly shortage: 'partial' | 'all-or-nothing';
  readonly minimumShelfLifeDays: number;
  readonly oneLotPerLine: boolean;
  readonly approvesByPolicy: boolean;
}

/** What is known of each line's item and price, in the order of the lines. */
export interface OrderedItem extends ItemFacts {
  readonly name: string;
  readonly taxRateBp: number;
  readonly rules: readonly ChoosableRule[];
}

export interface PlaceOrderState {
  readonly orderId: string;
  readonly number: string;
  readonly currency: Currency;
  readonly partner: OrderingPartner;
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

export type PlaceOrderReason = QualificationReason | 'address-not-found' | 'price-missing';

/**
 * Takes an order whole or not at all: every line must be lawful for this buyer today and have a price. A refusal names
 * all lines that stand in the way, with the first reason as its name.
 */
export function placeOrder(
  state: PlaceOrderState,
  command: PlaceOrder,
  circumstances: { readonly company: string; readonly actor: string; readonly now: string; readonly today: string },
): Decision<PlacedOrder, OrderPlaced, PlaceOrderReason> {
  const { partner } = state;
  const addressId = command.addressId ?? partner.addresses[0]?.id;
  if (addressId === undefined || !partner.addresses.some(({ id }) => id === addressId)) {
    return rejected('address-not-found', { partner: partner.id, address: addressId ?? null });
  }

  const noes: { reason: PlaceOrderReason; facts: Record<string, string | number | boolean | null>; line: number }[] =
    [];
  const lines: OrderLine[] = [];
  const prices: PriceChoice[] = [];
  command.lines.forEach(({ quantity }, index) => {
    const item = state.items[index];
    if (!item) throw new RangeError(`line ${index} has no item`);
    const no = qualificationNo(partner, item, circumstances.today);
    if (no) {
      noes.push({ reason: no.reason, facts: no.facts, line: index });
      return;
    }
    const price = choosePrice(item.rules, { ...partner, partnerId: partner.id }, quantity, circumstances.today);
    if (!price) {
      noes.push({ reason: 'price-missing', facts: { item: item.code, quantity }, line: index });
      return;
    }
    const { unitPriceE4 } = price;
    lines.push({
      line: index + 1,
      itemId: item.id,
      itemCode: item.code,
      name: item.name,
      quantity,
      unitPriceE4,
      taxRateBp: item.taxRateBp,
      gross: lineGross(unitPriceE4, quantity),
    });
    prices.push(price);
  });
  const [first] = noes;
  if (first) {
    const errors: FieldError[] = noes.map(({ reason, line }) => ({ pointer: `/lines/${line}`, reason }));
    return rejected(first.reason, first.facts, errors);
  }

  const warehouseId = command.warehouseId ?? partner.warehouseId;
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
