import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'purchasing',
  name: 'complete-purchase-order-on-delivery-accepted',
  on: ['purchasing.delivery-accepted.v1'],
  loses: 'Purchase orders stay open although everything has arrived.',
};
