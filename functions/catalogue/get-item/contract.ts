import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { itemShape } from '../../../runtime/shapes/catalogue.ts';

export const contract = query({
  context: 'catalogue',
  name: 'get-item',
  path: '/catalogue/items/{itemId}',
  summary: {
    en: 'An item’s master data; partners see approved items',
    zh: '查询商品主数据（往来单位仅可见已审核商品）',
  },
  loses: 'Nobody can look up an item.',
  may: 'anyone',
  input: z.strictObject({ itemId: field.id }),
  output: itemShape,
  rejections: {},
  example: { itemId: 'itm_demo' },
});
