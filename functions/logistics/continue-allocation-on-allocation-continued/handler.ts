import { allocateOrder } from '../../../domain/logistics/allocate-order.ts';
import type { AllocationContinued } from '../../../events/logistics.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import type { Envelope } from '../../../table/journal.ts';
import { readForAllocation } from '../../../table/allocation.ts';
import { saveAllocation } from '../../../table/logistics.ts';
import { subscription } from './subscription.ts';

const dataOf = (event: Envelope) => event.data as AllocationContinued['data'];

/** A step that comes late meets another step number and ends: the allocation has moved on without it. */
export const handler = onEvent(subscription, {
  load: (loading) => {
    const { orderId, partnerId, step } = dataOf(loading.input);
    return readForAllocation(loading, orderId, { afterStep: step }, partnerId);
  },
  decide: (state, event, circumstances) => allocateOrder(state, { afterStep: dataOf(event).step }, circumstances),
  save: saveAllocation,
});
