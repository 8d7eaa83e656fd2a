import type { Subscription } from '../../../runtime/contract.ts';

/** Each page of a list is one message: the page's end is an event that brings the next. */
export const subscription: Subscription = {
  context: 'catalogue',
  name: 'run-item-import-on-item-import-started',
  on: ['catalogue.item-import-started.v1', 'catalogue.item-import-advanced.v1'],
  summary: { en: 'Take in the records of an imported item list', zh: '处理商品导入记录' },
  loses: 'Imported lists stay unread: their jobs run for ever and no item is registered.',
  timeoutSeconds: 60,
};
