import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose, houseRejections } from '../../../runtime/rejections.ts';
import { ordersRejections } from '../../../runtime/rejections/orders.ts';
import { orderLines } from '../../../runtime/shapes/orders.ts';

export const contract = command({
  context: 'orders',
  name: 'save-order-template',
  method: 'POST',
  path: '/orders/templates',
  status: 200,
  summary: { en: 'Keep a list of goods to order again, new or in place of one', zh: '保存订单模板（新建或覆盖）' },
  loses: 'Buyers type in the same order again each time.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  feature: 'order-templates',
  input: z.strictObject({
    /** The template to replace; a new one is made when absent. */
    templateId: field.id.optional(),
    partnerId: field.id,
    name: z.string().trim().min(1).max(100),
    /** The version that was read: the request is refused when somebody saved it since. */
    version: z.int().positive().optional(),
    lines: orderLines,
  }),
  output: z.strictObject({ templateId: z.string(), name: z.string(), lineCount: z.int() }),
  rejections: {
    ...choose(houseRejections, 'version-changed'),
    ...choose(ordersRejections, 'item-not-found', 'template-name-taken'),
  },
  example: { partnerId: 'ptn_demo', name: '每周常规', lines: [{ itemId: 'itm_demo', quantity: 10 }] },
});
