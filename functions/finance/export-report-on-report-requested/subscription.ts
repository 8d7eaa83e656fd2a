import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'finance',
  name: 'export-report-on-report-requested',
  on: ['finance.report-requested.v1'],
  summary: { en: 'Make the report file that was asked for', zh: '生成所申请的报表文件' },
  loses: 'Finance does not get its report files.',
  uses: ['reports'],
  timeoutSeconds: 600,
  memoryMb: 1024,
};
