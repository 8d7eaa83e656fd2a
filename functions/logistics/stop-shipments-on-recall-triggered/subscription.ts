import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'stop-shipments-on-recall-triggered',
  on: ['quality.recall-triggered.v1'],
  loses: 'Recalled goods stay in open shipments: they cannot leave, but their orders wait for nothing.',
  timeoutSeconds: 300,
};
