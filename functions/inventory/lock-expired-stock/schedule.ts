import type { TimedJob } from '../../../runtime/contract.ts';

export const job: TimedJob = {
  context: 'inventory',
  name: 'lock-expired-stock',
  // Shortly after the day has changed in the company's zone.
  every: 'cron(10 0 * * ? *)',
  summary: { en: 'Lock stock that is past its expiry date', zh: '锁定过期库存' },
  loses: 'Expired goods stay on the shelf as available; allocation still refuses them by date.',
  timeoutSeconds: 300,
};
