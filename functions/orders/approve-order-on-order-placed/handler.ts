import { approveOrder } from '../../../domain/orders/approve-order.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { OrderPlaced } from '../../../events/orders.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import { creditWrite, orderCodec, readForApproval } from '../../../table/orders.ts';
import { subscription } from './subscription.ts';

/** Approves at once where the partner's policy says so; what the policy cannot approve waits for a person. */
export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => {
    const placed = input.data as OrderPlaced['data'];
    if (!placed.approvesByPolicy) return rejected('approval-by-person');
    return (await readForApproval(store, company, placed.orderId, placed.partnerId)) ?? rejected('not-found');
  },
  decide: (state, _event, circumstances) => approveOrder(state, circumstances),
  save: ({ order, credit }, { company }) => ({
    aggregate: orderCodec.write(order),
    writes: [creditWrite(company, credit.partnerId, credit.amount, credit.usedAtMost)],
    summary: { number: order.number },
  }),
});
