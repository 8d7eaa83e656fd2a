import type { TimedJob } from '../../../runtime/contract.ts';

export const job: TimedJob = {
  context: 'finance',
  name: 'export-finance-reports',
  // After midnight in the company's zone, when yesterday is over.
  every: 'cron(30 1 * * ? *)',
  summary: { en: 'Have the day’s finance reports made', zh: '生成每日财务报表' },
  loses: 'Finance misses its daily report files; sales and receivables are not closed in time.',
};
