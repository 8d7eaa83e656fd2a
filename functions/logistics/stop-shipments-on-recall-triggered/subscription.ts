import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'stop-shipments-on-recall-triggered',
  on: ['quality.recall-triggered.v1'],
  summary: { en: 'Stop open shipments of recalled goods', zh: '拦截含召回品的未完成出库单' },
  loses: 'Recalled goods stay in open shipments: they cannot leave, but their orders wait for nothing.',
  timeoutSeconds: 300,
};
