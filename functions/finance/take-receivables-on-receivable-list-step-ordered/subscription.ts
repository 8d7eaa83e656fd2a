import type { Subscription } from '../../../runtime/contract.ts';

/** Both steps of a list come by one event: the check of all rows, and the taking in page by page. */
export const subscription: Subscription = {
  context: 'finance',
  name: 'take-receivables-on-receivable-list-step-ordered',
  on: ['admin.receivable-list-step-ordered.v1'],
  summary: {
    en: 'Check an imported list of open receivables, or take its next page in',
    zh: '检查或导入未收应收款清单',
  },
  loses: 'Imported lists of open receivables are neither checked nor taken in: they stand still.',
  uses: ['files'],
  timeoutSeconds: 300,
  memoryMb: 1769,
};
