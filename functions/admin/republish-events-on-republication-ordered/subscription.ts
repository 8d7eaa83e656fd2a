import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'admin',
  name: 'republish-events-on-republication-ordered',
  on: ['admin.republication-ordered.v1'],
  summary: { en: 'Put the events of an hour on the bus again', zh: '补发某小时的事件' },
  loses: 'Events that were lost on the way stay lost although an administrator ordered them again.',
  uses: ['bus'],
  timeoutSeconds: 300,
};
