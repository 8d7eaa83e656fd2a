import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'orders',
  name: 'approve-order-on-order-placed',
  on: ['orders.order-placed.v1'],
  summary: { en: 'Approve an order by the partner’s standing approval', zh: '按自动审核规则审核订单' },
  loses: 'Orders of partners with standing approval wait for a person.',
};
