import { cancelOrder } from '../../../domain/orders/cancel-order.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { readGoodsOfOrder } from '../../../table/goods-of-order.ts';
import { creditWrite, orderCodec, readOrders } from '../../../table/orders.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [[found], goods] = await Promise.all([
      readOrders(store, company, [input.orderId], 'consistent'),
      readGoodsOfOrder(store, company, input.orderId),
    ]);
    return found ? { ...found, ...goods } : rejected('not-found', { order: input.orderId });
  },
  owner: ({ order }) => order,
  decide: (state, { reason }) => {
    const decision = cancelOrder(state, reason);
    return decision.accepted ? { ...decision, next: { ...decision.next, unmoved: state.unmoved } } : decision;
  },
  save: ({ order, creditReturned, seen, unmoved }, { company }) => ({
    aggregate: orderCodec.write(order),
    writes: [
      {
        kind: 'check',
        key: keys.orderProgress(company, order.id),
        guard: seen ? { equals: { revision: seen.revision } } : { exists: false },
      },
      ...unmoved,
      ...(creditReturned > 0 ? [creditWrite(company, order.partnerId, -creditReturned)] : []),
    ],
    summary: { number: order.number },
  }),
  answer: ({ order }) => ({ orderId: order.id, number: order.number, status: order.status }),
});
