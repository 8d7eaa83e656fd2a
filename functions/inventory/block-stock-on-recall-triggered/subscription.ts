import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'inventory',
  name: 'block-stock-on-recall-triggered',
  // Its own event asks for the next step: a recall may touch more than one transaction holds.
  on: ['quality.recall-triggered.v1', 'inventory.stock-blocking-continued.v1'],
  summary: { en: 'Set recalled goods apart in stock', zh: '将库存中的召回品转为召回状态' },
  loses: 'Recalled goods are stopped by the gate but still shown as available.',
};
