import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { itemFields, itemShape, itemStatus } from '../../../runtime/shapes/catalogue.ts';

export const contract = query({
  context: 'catalogue',
  name: 'find-items',
  path: '/catalogue/items',
  summary: {
    en: 'Find items by words of name, code or specification, by product line, or by status',
    zh: '按名称、编码、规格、产品线或状态查找商品',
  },
  loses: 'Nobody can search the range.',
  may: 'anyone',
  input: z.strictObject({
    /** Beginnings of words, or Chinese characters side by side, two at least; all must stand in the item. */
    name: z.string().trim().min(1).max(100).optional(),
    productLine: itemFields.productLine.optional(),
    /** Without name and product line: approved when absent. Partners see approved items only. */
    status: itemStatus.optional(),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(itemShape),
  rejections: {},
  example: { name: '支架', limit: 25 },
});
