import { approveOrder } from '../../../domain/orders/approve-order.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { creditWrite, orderCodec, readForApproval } from '../../../table/orders.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readForApproval(store, company, input.orderId)) ?? rejected('not-found', { order: input.orderId }),
  decide: (state, _input, circumstances) => approveOrder(state, circumstances),
  save: ({ order, credit }, { company }) => ({
    aggregate: orderCodec.write(order),
    writes: [creditWrite(company, credit.partnerId, credit.amount, credit.usedAtMost)],
    summary: { number: order.number },
  }),
  answer: ({ order }) => ({ orderId: order.id, number: order.number, status: order.status }),
});
