import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'orders',
  name: 'get-order-template',
  path: '/orders/templates/{templateId}',
  summary: { en: 'An order template with its lines', zh: '订单模板及其明细' },
  loses: 'Buyers cannot order from a list they kept.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  feature: 'order-templates',
  input: z.strictObject({ templateId: field.id }),
  output: z.strictObject({
    templateId: z.string(),
    partnerId: z.string(),
    name: z.string(),
    version: z.int(),
    savedAt: z.string(),
    savedBy: z.string(),
    /** Names and prices are of the day: `preview-order` tells them for just such lines. */
    lines: z.array(z.strictObject({ itemId: z.string(), quantity: z.int() })),
  }),
  rejections: {},
  example: { templateId: 'tpl_demo' },
});
