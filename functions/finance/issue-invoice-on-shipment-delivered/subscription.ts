import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'finance',
  name: 'issue-invoice-on-shipment-delivered',
  on: ['logistics.shipment-delivered.v1'],
  summary: { en: 'Issue the invoice of a delivered shipment', zh: '按签收开具发票' },
  loses: 'Goods that were delivered are not invoiced; the money for them is not asked for.',
};
