import { allocateOrder } from '../../../domain/logistics/allocate-order.ts';
import type { OrderApproved } from '../../../events/orders.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import { readForAllocation } from '../../../table/allocation.ts';
import { saveAllocation } from '../../../table/logistics.ts';
import { subscription } from './subscription.ts';

export const handler = onEvent(subscription, {
  load: (loading) => {
    const { orderId, partnerId } = loading.input.data as OrderApproved['data'];
    return readForAllocation(loading, orderId, 'first', partnerId);
  },
  decide: (state, _event, circumstances) => allocateOrder(state, 'first', circumstances),
  save: saveAllocation,
});
