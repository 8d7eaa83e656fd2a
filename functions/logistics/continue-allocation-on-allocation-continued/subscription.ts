import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'logistics',
  name: 'continue-allocation-on-allocation-continued',
  on: ['logistics.allocation-continued.v1'],
  loses: 'Long orders stay half allocated: their goods are reserved but nobody can pick them.',
  movesGoods: true,
  timeoutSeconds: 60,
};
