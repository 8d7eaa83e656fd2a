import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'release-allocation-on-order-cancelled',
  on: ['orders.order-cancelled.v1'],
  summary: { en: 'Free the goods of a cancelled order', zh: '释放已取消订单的库存' },
  loses: 'Goods of cancelled orders stay reserved and cannot be sold.',
};
