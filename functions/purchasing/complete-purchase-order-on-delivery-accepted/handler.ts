import type { DeliveryAccepted } from '../../../events/purchasing.ts';
import { completePurchaseOrder } from '../../../domain/purchasing/complete-purchase-order.ts';
import { NotYet, onEvent } from '../../../runtime/on-event.ts';
import { purchaseOrderCodec, readPurchaseOrder } from '../../../table/purchasing.ts';
import { subscription } from './subscription.ts';

export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => {
    const { purchaseOrderId } = input.data as DeliveryAccepted['data'];
    const found = await readPurchaseOrder(store, company, purchaseOrderId, 'consistent');
    if (!found) throw new NotYet(`purchase order ${purchaseOrderId} is not there`);
    return found;
  },
  decide: completePurchaseOrder,
  save: (order) => ({ aggregate: purchaseOrderCodec.write(order), summary: { number: order.number } }),
});
