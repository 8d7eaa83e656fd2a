import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'quality',
  name: 'find-consignees-on-recall-triggered',
  on: ['quality.recall-triggered.v1', 'quality.consignees-found.v1'],
  loses: 'Consignees are not told of a recall: goods that may harm stay in use.',
  timeoutSeconds: 60,
  memoryMb: 512,
};
