import type { Subscription } from '../../../runtime/contract.ts';

/** Both steps of a list come by one event: the check of all rows, and the taking in page by page. */
export const subscription: Subscription = {
  context: 'orders',
  name: 'take-orders-on-open-order-list-step-ordered',
  on: ['admin.open-order-list-step-ordered.v1'],
  summary: { en: 'Check an imported list of open orders, or take its next page in', zh: '检查或导入未完订单清单' },
  loses: 'Imported lists of open orders are neither checked nor taken in: they stand still.',
  uses: ['files'],
  timeoutSeconds: 300,
  memoryMb: 1769,
};
