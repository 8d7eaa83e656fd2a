import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'finance',
  name: 'export-report-on-report-requested',
  on: ['finance.report-requested.v1'],
  loses: 'Finance does not get its report files.',
  uses: ['reports'],
  timeoutSeconds: 600,
  memoryMb: 1024,
};
