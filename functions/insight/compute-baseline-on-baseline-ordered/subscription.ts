import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'insight',
  name: 'compute-baseline-on-baseline-ordered',
  on: ['insight.baseline-ordered.v1'],
  summary: { en: 'Compute the key figures that were asked for', zh: '计算所申请的指标基线' },
  loses: 'The baseline stays “being computed”.',
  timeoutSeconds: 900,
  memoryMb: 1024,
};
