import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'quality',
  name: 'find-consignees-on-recall-triggered',
  on: ['quality.recall-triggered.v1', 'quality.consignees-found.v1'],
  summary: { en: 'Find consignees of recalled goods and tell them', zh: '查找召回品收货单位并发出通知' },
  loses: 'Consignees are not told of a recall: goods that may harm stay in use.',
  timeoutSeconds: 60,
  memoryMb: 512,
};
