import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'admin',
  name: 'switch-user-off-on-person-left',
  on: ['people.person-left.v1'],
  summary: {
    en: 'Switch the account of somebody who left off, by every subject',
    zh: '人员离职后停用其登录账户',
  },
  loses: 'People who left can still sign in until an administrator notices.',
};
