import type { Subscription } from '../../../runtime/contract.ts';

/** Both steps of a list come by one event: the check of all rows, and the taking in page by page. */
export const subscription: Subscription = {
  context: 'inventory',
  name: 'take-stock-on-stock-list-step-ordered',
  on: ['admin.stock-list-step-ordered.v1'],
  summary: { en: 'Check an imported list of opening stock, or take its next page in', zh: '检查或导入期初库存清单' },
  loses: 'Imported lists of opening stock are neither checked nor taken in: they stand still.',
  uses: ['files'],
  timeoutSeconds: 300,
  memoryMb: 1769,
};
