import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { codeSystem, itemShape } from '../../../runtime/shapes/catalogue.ts';

export const contract = query({
  context: 'catalogue',
  name: 'get-item-by-code',
  path: '/catalogue/codes/{system}/{code}',
  summary: {
    en: 'The item a code means, and how many base units one piece under it is',
    zh: '按编码查询商品及其包装换算数量',
  },
  loses: 'Foreign codes cannot be looked up.',
  may: 'anyone',
  input: z.strictObject({ system: codeSystem, code: field.code }),
  output: z.strictObject({ system: codeSystem, code: z.string(), quantity: z.int(), item: itemShape }),
  rejections: choose(catalogueRejections, 'code-unknown', 'code-malformed'),
  example: { system: 'gs1', code: '06901234567892' },
});
