import type { TimedJob } from '../../../runtime/contract.ts';

export const job: TimedJob = {
  context: 'quality',
  name: 'watch-recall-clocks',
  every: 'rate(1 hour)',
  loses: 'Nobody is told that consignees have not answered a recall in time.',
  timeoutSeconds: 300,
};
