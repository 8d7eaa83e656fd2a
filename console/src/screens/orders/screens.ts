import type { Screen } from '../../app/screens.ts';

export const ordersScreens: readonly Screen[] = [
  {
    path: '/orders',
    area: 'Orders',
    menu: { zh: '订单', en: 'Orders' },
    needs: ['list-orders'],
    load: () => import('./orders.tsx'),
  },
  { path: '/orders/$orderId', needs: ['get-order'], load: () => import('./order.tsx') },
];
