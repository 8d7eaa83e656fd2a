import * as z from 'zod';
import { currencies } from '../../../domain/shared/money.ts';
import { orderStatuses, waitingStatuses } from '../../../domain/orders/order.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'orders',
  name: 'list-orders',
  path: '/orders',
  summary: {
    en: 'Orders of a partner by day, or all that wait in a status',
    zh: '按日期查看往来单位的订单，或查看处于某状态的订单',
  },
  loses: 'Nobody sees which orders there are or which wait.',
  may: 'anyone',
  input: z
    .strictObject({
      partnerId: field.id.optional(),
      status: z.enum(waitingStatuses).optional(),
      from: field.day.optional(),
      to: field.day.optional(),
      limit: field.limit,
      cursor: field.cursor,
    })
    .refine((asked) => (asked.partnerId === undefined) !== (asked.status === undefined), {
      message: both('往来单位与状态须二选一', 'name either a partner or a status'),
      path: ['partnerId'],
    }),
  output: pageOf(
    z.strictObject({
      orderId: z.string(),
      number: z.string(),
      partnerId: z.string(),
      status: z.enum(orderStatuses),
      lineCount: z.int(),
      gross: field.moneyText,
      currency: z.enum(currencies),
      placedAt: z.string(),
    }),
  ),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});
