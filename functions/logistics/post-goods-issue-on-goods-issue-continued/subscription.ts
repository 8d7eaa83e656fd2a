import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'post-goods-issue-on-goods-issue-continued',
  on: ['logistics.goods-issue-continued.v1'],
  summary: { en: 'Post the next part of a long shipment out of stock', zh: '长出库单分批过账' },
  loses: 'Long shipments that left stay half in the books: stock and lot traces miss their last lines.',
};
