import type { Subscription } from '../../../runtime/contract.ts';

/** Both steps of a list come by one event: the check of all rows, and the taking in page by page. */
export const subscription: Subscription = {
  context: 'pricing',
  name: 'take-prices-on-price-list-step-ordered',
  on: ['admin.price-list-step-ordered.v1'],
  summary: { en: 'Check an imported list of prices, or take its next page in', zh: '检查或导入价格清单' },
  loses: 'Imported lists of prices are neither checked nor taken in: they stand still.',
  uses: ['files'],
  timeoutSeconds: 300,
  memoryMb: 1769,
};
