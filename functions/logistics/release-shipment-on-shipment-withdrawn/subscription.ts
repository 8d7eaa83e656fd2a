import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'release-shipment-on-shipment-withdrawn',
  on: ['logistics.shipment-withdrawn.v1'],
  loses: 'Goods of withdrawn shipments stay reserved and cannot be sold.',
};
