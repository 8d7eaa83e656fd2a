import type { Screen } from '../../app/screens.ts';

export const purchasingScreens: readonly Screen[] = [
  {
    path: '/purchases',
    area: 'Purchasing',
    menu: { zh: '采购订单', en: 'Purchase orders' },
    needs: ['list-purchase-orders'],
    load: () => import('./purchases.tsx'),
  },
  { path: '/purchases/new', needs: ['place-purchase-order'], load: () => import('./new-purchase.tsx') },
  { path: '/purchases/$purchaseOrderId', needs: ['get-purchase-order'], load: () => import('./purchase.tsx') },
  {
    path: '/receipts',
    area: 'Purchasing',
    menu: { zh: '收货与验收记录', en: 'Receipts' },
    needs: ['list-open-receipts'],
    load: () => import('./receipts.tsx'),
  },
  { path: '/receipts/$receiptId', needs: ['get-acceptance-record'], load: () => import('./receipt.tsx') },
];
