import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'allocate-order-on-order-approved',
  on: ['orders.order-approved.v1'],
  loses: 'Approved orders get no goods; the warehouse has nothing to pick.',
  movesGoods: true,
  timeoutSeconds: 60,
};
