import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'continue-allocation-on-allocation-continued',
  on: ['logistics.allocation-continued.v1'],
  summary: { en: 'Allocate the next part of a long order', zh: '长订单分批继续分配' },
  loses: 'Long orders stay half allocated: their goods are reserved but nobody can pick them.',
  movesGoods: true,
  timeoutSeconds: 60,
};
