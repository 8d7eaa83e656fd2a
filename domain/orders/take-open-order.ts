import type { OrderPlaced } from '../../events/orders.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { placeOrder, type PlacedOrder, type PlaceOrderReason, type PlaceOrderState } from './place-order.ts';

/** What of an order of the system before is still to be delivered. */
export interface OpenOrder {
  readonly partnerId: string;
  /** Its number there. */
  readonly oldNumber: string;
  readonly orderedOn: Day;
  readonly warehouseId?: string;
  readonly addressId?: string;
  /** Base units, and ten-thousandths of the major unit with tax, as they were agreed. */
  readonly lines: readonly { readonly itemId: string; readonly quantity: number; readonly unitPriceE4: number }[];
}

export type TakeOpenOrderReason = PlaceOrderReason | 'old-order-day-in-future' | 'old-order-differs';

/** The contents in one text: the same order told again reads the same, in whatever sequence its lines stand. */
export function contentsOf({ orderedOn, warehouseId, addressId, lines }: OpenOrder): string {
  const told = lines.map(({ itemId, quantity, unitPriceE4 }) => `${itemId} ${quantity} ${unitPriceE4}`);
  return [orderedOn, warehouseId ?? '', addressId ?? '', ...told.sort()].join('\n');
}

/**
 * Takes an open order of the system before: lawful today like any order, at the prices that were agreed. Its number is
 * what the customer knows it by, so it goes on every document; its credit is asked at approval as always.
 */
export function takeOpenOrder(
  state: PlaceOrderState & { readonly isTaken: boolean },
  told: OpenOrder,
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<PlacedOrder, OrderPlaced, TakeOpenOrderReason> {
  const { oldNumber, orderedOn, lines, ...asked } = told;
  const { today } = circumstances;
  if (state.isTaken) return rejected('old-order-differs', { order: oldNumber });
  if (orderedOn > today) {
    return rejected('old-order-day-in-future', { day: orderedOn, today }, [
      { pointer: '/orderedOn', reason: both(`晚于今天（${today}）`, `is after ${today}`) },
    ]);
  }
  const command = {
    ...asked,
    customerReference: oldNumber,
    oldOrder: { number: oldNumber, orderedOn },
    lines: lines.map(({ unitPriceE4, ...line }) => ({ ...line, agreedUnitPriceE4: unitPriceE4 })),
  };
  return placeOrder(state, command, circumstances);
}
