import type { TimedJob } from '../../../runtime/contract.ts';

export const job: TimedJob = {
  context: 'quality',
  name: 'watch-recall-clocks',
  every: 'rate(1 hour)',
  summary: { en: 'Find recall notices whose time is over without an answer', zh: '检查召回通知是否逾期未反馈' },
  loses: 'Nobody is told that consignees have not answered a recall in time.',
  timeoutSeconds: 300,
};
