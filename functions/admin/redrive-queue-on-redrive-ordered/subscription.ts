import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'admin',
  name: 'redrive-queue-on-redrive-ordered',
  on: ['admin.redrive-ordered.v1'],
  summary: { en: 'Hand parked messages to their consumer again', zh: '重新投递搁置消息' },
  loses: 'Parked work stays parked although an administrator ordered it again.',
  uses: ['queues'],
  timeoutSeconds: 300,
};
