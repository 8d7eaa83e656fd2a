import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'allocate-order-on-order-approved',
  on: ['orders.order-approved.v1'],
  summary: { en: 'Allocate goods to an approved order', zh: '为已审核订单分配库存' },
  loses: 'Approved orders get no goods; the warehouse has nothing to pick.',
  movesGoods: true,
  timeoutSeconds: 60,
};
