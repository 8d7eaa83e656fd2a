import type { Screen } from '../../app/screens.ts';

export const workScreens: readonly Screen[] = [
  {
    path: '/warehouse',
    area: 'Work',
    menu: { zh: '作业台', en: 'Work' },
    needs: [
      'receive-delivery',
      'accept-delivery',
      'pick-shipment',
      'check-shipment',
      'ship-shipment',
      'receive-recall-return',
    ],
    only: 'staff',
    load: () => import('./home.tsx'),
  },
  {
    path: '/warehouse/receive',
    area: 'Work',
    menu: { zh: '收货', en: 'Receive' },
    needs: ['receive-delivery'],
    load: () => import('./receive-list.tsx'),
  },
  { path: '/warehouse/receive/$purchaseOrderId', needs: ['receive-delivery'], load: () => import('./receive.tsx') },
  {
    path: '/warehouse/accept',
    area: 'Work',
    menu: { zh: '验收', en: 'Accept' },
    needs: ['accept-delivery'],
    load: () => import('./accept-list.tsx'),
  },
  { path: '/warehouse/accept/$receiptId', needs: ['accept-delivery'], load: () => import('./accept.tsx') },
  {
    path: '/warehouse/pick',
    area: 'Work',
    menu: { zh: '拣货出库', en: 'Pick, check, ship' },
    needs: ['pick-shipment', 'check-shipment', 'ship-shipment'],
    load: () => import('./picks.tsx'),
  },
  {
    path: '/warehouse/shipment/$shipmentId',
    needs: ['pick-shipment', 'check-shipment', 'ship-shipment', 'confirm-delivery'],
    load: () => import('./shipment.tsx'),
  },
  {
    path: '/warehouse/deliver',
    area: 'Work',
    menu: { zh: '送货签收', en: 'Deliver' },
    // Who may only see what is on its way confirms nothing; a partner confirms on his shipment.
    needs: ['confirm-delivery'],
    only: 'staff',
    load: () => import('./deliveries.tsx'),
  },
  {
    path: '/warehouse/recall-returns',
    area: 'Work',
    menu: { zh: '召回退回', en: 'Recall returns' },
    needs: ['receive-recall-return'],
    load: () => import('./recall-returns.tsx'),
  },
  {
    path: '/warehouse/look-up',
    area: 'Work',
    menu: { zh: '扫码查询', en: 'Look up a scan' },
    load: () => import('./look-up.tsx'),
  },
  { path: '/warehouse/waiting', load: () => import('./waiting.tsx') },
];
