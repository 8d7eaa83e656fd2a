import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { orderColumns, orderHeading } from '../../../runtime/shapes/orders.ts';

export const contract = query({
  context: 'orders',
  name: 'get-order-columns',
  method: 'POST',
  path: '/orders/columns/lookups',
  summary: {
    en: 'Which columns of an order file are what: as remembered for this sender, else as the titles say',
    zh: '查询订单文件的列对应关系：已记住的优先，否则按表头识别',
  },
  loses: 'A pasted table asks for its columns each time.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  feature: 'order-files',
  input: z.strictObject({ partnerId: field.id, heading: orderHeading }),
  output: z.strictObject({
    partnerId: z.string(),
    /** unknown: neither remembered nor plain from the titles; `import-order` would refuse the file. */
    source: z.enum(['learned', 'recognised', 'unknown']),
    columns: orderColumns.optional(),
    learnedAt: z.string().optional(),
    learnedBy: z.string().optional(),
  }),
  rejections: {},
  example: { partnerId: 'ptn_demo', heading: ['院内编码', '品名', '数量'] },
});
