import type { TimedJob } from '../../../runtime/contract.ts';

export const job: TimedJob = {
  context: 'admin',
  name: 'watch-master-data',
  // Before the working day begins in the company's zone, so that the desks show what today asks for.
  every: 'cron(30 5 * * ? *)',
  summary: {
    en: 'Look for master data that is missing, contradictory or about to lapse',
    zh: '检查主数据缺失、矛盾与临期，登记异常',
  },
  loses: 'Licences lapse and data stay wrong without anybody being told.',
  timeoutSeconds: 900,
};
