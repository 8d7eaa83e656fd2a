import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'quality',
  name: 'make-pack-on-pack-requested',
  on: ['quality.pack-requested.v1'],
  summary: { en: 'Bind a pack of qualification papers', zh: '生成首营资料包' },
  loses: 'Customers do not get the qualification packs that were asked for.',
  uses: ['files'],
  drawsDocuments: true,
  timeoutSeconds: 300,
  memoryMb: 2048,
};
