import type { Screen } from '../../app/screens.ts';

export const adminScreens: readonly Screen[] = [
  {
    path: '/users',
    area: 'Admin',
    menu: { zh: '人员账户', en: 'Users' },
    needs: ['list-users'],
    load: () => import('./users.tsx'),
  },
  {
    path: '/colleagues',
    area: 'Admin',
    menu: { zh: '单位账户', en: 'Accounts of a partner' },
    needs: ['list-colleagues'],
    load: () => import('./colleagues.tsx'),
  },
  {
    path: '/clients',
    area: 'Admin',
    menu: { zh: '系统账户', en: 'System accounts' },
    needs: ['list-users'],
    load: () => import('./clients.tsx'),
  },
  {
    path: '/switches',
    area: 'Admin',
    menu: { zh: '功能开关', en: 'Switches' },
    needs: ['list-switches'],
    load: () => import('./switches.tsx'),
  },
  {
    path: '/operation',
    area: 'Admin',
    menu: { zh: '运行', en: 'Operation' },
    needs: ['list-parked'],
    load: () => import('./operation.tsx'),
  },
];
