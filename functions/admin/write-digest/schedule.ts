import type { TimedJob } from '../../../runtime/contract.ts';

export const job: TimedJob = {
  context: 'admin',
  name: 'write-digest',
  // Ten minutes past the hour: the index has every entry of the hour that is over.
  every: 'cron(10 * * * ? *)',
  summary: { en: 'Lock the digest of an hour of the journal away', zh: '锁定留存每小时审计日志摘要' },
  loses: 'The last hours of the audit trail cannot be proven unaltered.',
  uses: ['digests'],
  timeoutSeconds: 300,
};
