import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';

export const contract = query({
  context: 'catalogue',
  name: 'list-product-lines',
  path: '/catalogue/product-lines',
  summary: { en: 'The product lines that items were approved under', zh: '已有商品的产品线' },
  loses: 'Nobody can choose a product line.',
  may: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(z.strictObject({ productLine: z.string() })) }),
  rejections: {},
  example: {},
});
