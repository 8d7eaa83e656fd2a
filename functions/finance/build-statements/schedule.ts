import type { TimedJob } from '../../../runtime/contract.ts';

export const job: TimedJob = {
  context: 'finance',
  name: 'build-statements',
  // The night after month end, when every day of the month is over in the company's zone.
  every: 'cron(0 3 1 * ? *)',
  summary: { en: 'Build last month’s statements of all partners', zh: '生成全部往来单位上月对账单' },
  loses: 'Partners get no monthly statement; differences are found late and money is paid late.',
  timeoutSeconds: 900,
};
