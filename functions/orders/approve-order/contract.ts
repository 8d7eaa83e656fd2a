import * as z from 'zod';
import { orderStatuses } from '../../../domain/orders/order.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { ordersRejections } from '../../../runtime/rejections/orders.ts';
import { qualificationRejections } from '../../../runtime/rejections/qualification.ts';

export const contract = command({
  context: 'orders',
  name: 'approve-order',
  method: 'POST',
  path: '/orders/{orderId}/approve',
  status: 200,
  summary: { en: 'Approve a placed order and take its credit', zh: '审核订单并占用信用额度' },
  loses: 'Orders wait unapproved and nothing is allocated or shipped.',
  may: ['sales', 'sales-manager'],
  movesMoney: true,
  input: z.strictObject({ orderId: field.id }),
  output: z.strictObject({ orderId: z.string(), number: z.string(), status: z.enum(orderStatuses) }),
  rejections: {
    ...choose(ordersRejections, 'order-not-waiting', 'same-person', 'credit-exceeded'),
    ...qualificationRejections,
  },
  example: { orderId: 'ord_demo' },
});
