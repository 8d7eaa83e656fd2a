import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'orders',
  name: 'approve-order-on-order-placed',
  on: ['orders.order-placed.v1'],
  loses: 'Orders of partners with standing approval wait for a person.',
};
