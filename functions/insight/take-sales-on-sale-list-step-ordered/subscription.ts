import type { Subscription } from '../../../runtime/contract.ts';

/** Both steps of a list come by one event: the check of all rows, and the taking in page by page. */
export const subscription: Subscription = {
  context: 'insight',
  name: 'take-sales-on-sale-list-step-ordered',
  on: ['admin.sale-list-step-ordered.v1'],
  summary: { en: 'Check an imported list of past sales, or take its next page in', zh: '检查或导入历史销售清单' },
  loses: 'Imported lists of past sales are neither checked nor taken in: they stand still.',
  uses: ['files'],
  timeoutSeconds: 300,
  memoryMb: 1769,
};
