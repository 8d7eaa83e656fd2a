import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'orders',
  name: 'get-order-timeline',
  path: '/orders/{orderId}/timeline',
  summary: {
    en: 'Who did what on an order, when, with which document, lot and invoice',
    zh: '订单时间线：何人何时以何单据、批号、发票做了什么',
  },
  loses: 'Nobody can see what happened to an order.',
  may: 'anyone',
  input: z.strictObject({ orderId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      at: z.string(),
      occurredAt: z.string(),
      actor: z.string(),
      role: z.string(),
      command: z.string(),
      document: z.string(),
      version: z.int(),
      summary: z.record(z.string(), z.unknown()),
    }),
  ),
  rejections: {},
  example: { orderId: 'ord_demo' },
});
