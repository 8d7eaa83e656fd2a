import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'post-goods-issue-on-goods-issue-continued',
  on: ['logistics.goods-issue-continued.v1'],
  loses: 'Long shipments that left stay half in the books: stock and lot traces miss their last lines.',
};
