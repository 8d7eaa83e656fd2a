import type { Screen } from '../../app/screens.ts';

export const ordersScreens: readonly Screen[] = [
  {
    path: '/orders/new',
    area: 'Orders',
    menu: { zh: '下单', en: 'Place an order' },
    needs: ['place-order'],
    load: () => import('./new/new-order.tsx'),
  },
  {
    path: '/orders',
    area: 'Orders',
    menu: { zh: '订单', en: 'Orders' },
    needs: ['list-orders'],
    load: () => import('./orders.tsx'),
  },
  {
    path: '/orders/held',
    area: 'Orders',
    menu: { zh: '待确认订单', en: 'Held orders' },
    needs: ['list-held-orders'],
    load: () => import('./held.tsx'),
  },
  { path: '/orders/$orderId', needs: ['get-order'], load: () => import('./order.tsx') },
  {
    path: '/shipments',
    area: 'Orders',
    menu: { zh: '出库单', en: 'Shipments' },
    needs: ['list-shipments'],
    load: () => import('./shipments.tsx'),
  },
  { path: '/shipments/$shipmentId', needs: ['get-shipment'], load: () => import('./shipment.tsx') },
];
