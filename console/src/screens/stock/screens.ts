import type { Screen } from '../../app/screens.ts';

export const stockScreens: readonly Screen[] = [
  {
    path: '/stock',
    area: 'Stock',
    menu: { zh: '全局库存', en: 'Stock board' },
    needs: ['get-stock-board'],
    load: () => import('./board.tsx'),
  },
  {
    path: '/stock/items/$itemId',
    needs: ['get-stock', 'get-availability'],
    load: () => import('./item.tsx'),
  },
  {
    path: '/stock/warehouses/$warehouseId',
    needs: ['list-warehouse-stock'],
    load: () => import('./warehouse.tsx'),
  },
  {
    path: '/stock/expiring',
    area: 'Stock',
    menu: { zh: '近效期', en: 'Expiring lots' },
    needs: ['list-expiring-lots'],
    load: () => import('./expiring.tsx'),
  },
  {
    path: '/stock/transit',
    area: 'Stock',
    menu: { zh: '在途', en: 'In transit' },
    needs: ['list-shipments-in-transit'],
    load: () => import('./transit.tsx'),
  },
  {
    path: '/trace',
    area: 'Stock',
    menu: { zh: '追溯', en: 'Trace' },
    needs: ['trace-lot', 'trace-serial', 'scan-life'],
    load: () => import('./trace.tsx'),
  },
  { path: '/trace/lot', needs: ['trace-lot'], load: () => import('./lot.tsx') },
  { path: '/trace/serial', needs: ['trace-serial'], load: () => import('./serial.tsx') },
  {
    path: '/stock/opening',
    area: 'Stock',
    menu: { zh: '期初库存', en: 'Opening stock' },
    needs: ['open-stock'],
    load: () => import('./opening.tsx'),
  },
  {
    path: '/warehouses',
    area: 'Stock',
    menu: { zh: '仓库', en: 'Warehouses' },
    needs: ['list-warehouses'],
    load: () => import('./warehouses.tsx'),
  },
];
