import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'admin',
  name: 'run-monitors-on-monitor-run-ordered',
  on: ['admin.monitor-run-ordered.v1'],
  summary: { en: 'Look at all master data now', zh: '立即检查全部主数据' },
  loses: 'Data that was put right stays on the list of exceptions until the next night.',
  timeoutSeconds: 900,
};
