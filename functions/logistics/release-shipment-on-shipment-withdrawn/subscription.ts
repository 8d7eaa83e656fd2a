import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'release-shipment-on-shipment-withdrawn',
  on: ['logistics.shipment-withdrawn.v1'],
  summary: { en: 'Free the goods of a withdrawn shipment', zh: '释放已撤回出库单的库存' },
  loses: 'Goods of withdrawn shipments stay reserved and cannot be sold.',
};
