import type { OrderCancelled } from '../../events/orders.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Order } from './order.ts';
import { effectiveStatus, type OrderProgress } from './progress.ts';

export interface CancelledOrder {
  readonly order: Order;
  /** Minor units of credit given back: what an approval had taken. */
  readonly creditReturned: number;
  /** The progress this was decided on; nothing may have been told since. */
  readonly seen: OrderProgress | undefined;
}

export interface CancelOrderState {
  readonly order: Order;
  readonly progress?: OrderProgress;
  /** True when a shipment of it is on its way or arrived; the progress may not know of it yet. */
  readonly hasLeft: boolean;
}

/** Gives up an order of which nothing has left yet; its allocations are released and its credit is free again. */
export function cancelOrder(
  { order, progress, hasLeft }: CancelOrderState,
  reason: string,
): Decision<CancelledOrder, OrderCancelled, 'order-not-waiting'> {
  const status = effectiveStatus(order.status, progress);
  if (!['placed', 'approved', 'allocated', 'back-ordered'].includes(status)) {
    return rejected('order-not-waiting', { order: order.number, status });
  }
  if (hasLeft) return rejected('order-not-waiting', { order: order.number, status: 'shipped' });
  return accepted(
    {
      order: { ...order, status: 'cancelled' },
      creditReturned: order.status === 'placed' ? 0 : order.gross,
      seen: progress,
    },
    {
      type: 'orders.order-cancelled.v1',
      data: { orderId: order.id, number: order.number, partnerId: order.partnerId, reason },
    },
  );
}
