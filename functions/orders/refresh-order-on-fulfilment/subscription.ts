import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'orders',
  name: 'refresh-order-on-fulfilment',
  on: [
    'logistics.order-allocated.v1',
    'logistics.order-back-ordered.v1',
    'logistics.shipment-shipped.v1',
    'logistics.shipment-delivered.v1',
    'logistics.shipment-stopped.v1',
    'logistics.goods-refused.v1',
    'logistics.goods-stopped.v1',
    'finance.invoice-issued.v1',
    'orders.order-cancelled.v1',
  ],
  summary: {
    en: 'Bring an order’s status in line with its shipments and invoices',
    zh: '按出库与开票进度更新订单状态',
  },
  loses: 'Orders look as if nothing happened to them: sales and customers see old statuses.',
};
