import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'purchasing',
  name: 'complete-purchase-order-on-delivery-accepted',
  on: ['purchasing.delivery-accepted.v1'],
  summary: { en: 'Complete a purchase order when all of it has arrived', zh: '到货齐全后完成采购订单' },
  loses: 'Purchase orders stay open although everything has arrived.',
};
