import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { lotTrace } from '../../../runtime/shapes/inventory.ts';

export const contract = query({
  context: 'inventory',
  name: 'trace-lot',
  path: '/inventory/lot-trace',
  summary: {
    en: 'The whole way of a lot in time order, up to 1,000 moves a page; sources and consignees are summed for the page',
    zh: '批号全程追溯，按时间排列，每页最多 1000 条移动；来源与去向按页汇总',
  },
  loses: 'Quality cannot trace a lot; a recall finds nobody.',
  may: ['quality', 'quality-manager', 'inspector', 'receiver', 'checker', 'sales', 'sales-manager', 'auditor'],
  input: z.strictObject({
    itemId: field.id,
    lot: field.lot,
    limit: z.coerce.number().int().min(1).max(1000).default(1000),
    cursor: field.cursor,
  }),
  output: lotTrace,
  rejections: {},
  example: { itemId: 'itm_demo', lot: 'L2026A' },
});
