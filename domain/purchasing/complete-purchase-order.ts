import type { PurchaseOrderCompleted } from '../../events/purchasing.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { PurchaseOrder, PurchaseOrderLine, PurchaseProgress } from './purchase-order.ts';

/** Closes a purchase order once every line has arrived in full; until then it stays open for the rest. */
export function completePurchaseOrder(state: {
  readonly order: PurchaseOrder;
  readonly lines: readonly PurchaseOrderLine[];
  readonly progress: PurchaseProgress;
}): Decision<PurchaseOrder, PurchaseOrderCompleted, 'still-open' | 'already-completed'> {
  const { order, lines, progress } = state;
  if (order.status !== 'open') return rejected('already-completed');
  const open = lines.filter(({ line, quantity }) => (progress[line] ?? 0) < quantity);
  if (open.length > 0) return rejected('still-open', { lines: open.length });
  return accepted(
    { ...order, status: 'completed' as const },
    {
      type: 'purchasing.purchase-order-completed.v1',
      data: { purchaseOrderId: order.id, number: order.number, supplierId: order.supplierId },
    },
  );
}
