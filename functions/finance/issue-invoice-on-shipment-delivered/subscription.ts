import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'finance',
  name: 'issue-invoice-on-shipment-delivered',
  on: ['logistics.shipment-delivered.v1'],
  loses: 'Goods that were delivered are not invoiced; the money for them is not asked for.',
};
