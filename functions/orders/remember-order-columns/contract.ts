import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { ordersRejections } from '../../../runtime/rejections/orders.ts';
import { orderColumns, orderHeading } from '../../../runtime/shapes/orders.ts';

export const contract = command({
  context: 'orders',
  name: 'remember-order-columns',
  method: 'PUT',
  path: '/orders/columns',
  status: 200,
  summary: {
    en: 'Say once which columns of a sender’s order files hold code, quantity, reference, name and unit',
    zh: '记住对方订单文件的列对应关系（编码、数量、订单号、名称、单位）',
  },
  loses: 'The columns of a hospital’s order file must be told anew each time.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  feature: 'order-files',
  input: z.strictObject({ partnerId: field.id, heading: orderHeading, columns: orderColumns }),
  output: z.strictObject({ partnerId: z.string(), heading: z.array(z.string()), columns: orderColumns }),
  rejections: choose(ordersRejections, 'columns-unfit'),
  example: {
    partnerId: 'ptn_demo',
    heading: ['序号', '物料号', '品名', '数'],
    columns: { code: 1, quantity: 3, name: 2 },
  },
});
