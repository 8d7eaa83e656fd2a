import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'orders',
  name: 'list-order-templates',
  path: '/orders/templates',
  summary: { en: 'Order templates of a partner by name', zh: '往来单位的订单模板' },
  loses: 'Buyers do not find the lists they kept.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  feature: 'order-templates',
  input: z.strictObject({ partnerId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      templateId: z.string(),
      name: z.string(),
      lineCount: z.int(),
      savedAt: z.string(),
      savedBy: z.string(),
    }),
  ),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});
