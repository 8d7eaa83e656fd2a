import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'orders',
  name: 'list-held-orders',
  path: '/orders/held',
  summary: { en: 'Orders held for codes nobody knows', zh: '因编码未知而待确认的订单' },
  loses: 'Held orders are forgotten and hospitals wait.',
  may: ['sales', 'sales-manager', 'quality', 'purchaser'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      heldId: z.string(),
      number: z.string(),
      partnerId: z.string(),
      unknownCodes: z.array(z.string()),
      heldAt: z.string(),
      salespersonId: z.string().optional(),
      lines: z.array(z.strictObject({ row: z.int(), code: z.string(), quantity: z.int() })),
    }),
  ),
  rejections: {},
  example: {},
});
