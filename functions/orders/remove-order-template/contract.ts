import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = command({
  context: 'orders',
  name: 'remove-order-template',
  method: 'DELETE',
  path: '/orders/templates/{templateId}',
  status: 200,
  summary: { en: 'Take an order template out of the list', zh: '删除订单模板' },
  loses: 'Order templates nobody uses any more stay in the list.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  feature: 'order-templates',
  input: z.strictObject({ templateId: field.id }),
  output: z.strictObject({ templateId: z.string() }),
  rejections: {},
  example: { templateId: 'tpl_demo' },
});
