import * as z from 'zod';
import { orderStatuses } from '../../../domain/orders/order.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { ordersRejections } from '../../../runtime/rejections/orders.ts';

export const contract = command({
  context: 'orders',
  name: 'cancel-order',
  method: 'POST',
  path: '/orders/{orderId}/cancel',
  status: 200,
  summary: { en: 'Cancel an order of which nothing has left yet', zh: '取消尚未发货的订单' },
  loses: 'Orders that nobody wants are picked and shipped.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  movesMoney: true,
  input: z.strictObject({ orderId: field.id, reason: field.note.min(1) }),
  output: z.strictObject({ orderId: z.string(), number: z.string(), status: z.enum(orderStatuses) }),
  rejections: choose(ordersRejections, 'order-not-waiting'),
  example: { orderId: 'ord_demo', reason: 'ordered twice' },
});
