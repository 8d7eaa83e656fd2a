import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { itemFields, itemStatus } from '../../../runtime/shapes/catalogue.ts';

const { code: _fixed, ...changeable } = itemFields;

export const contract = command({
  context: 'catalogue',
  name: 'change-item',
  method: 'PATCH',
  path: '/catalogue/items/{itemId}',
  status: 200,
  summary: {
    en: 'Change an item’s data; what was reviewed waits for review again',
    zh: '修改商品主数据；涉及审核内容的需重新首营审核',
  },
  loses: 'Wrong item data cannot be mended.',
  may: ['quality'],
  edits: true,
  input: z.strictObject({ itemId: field.id, ...z.strictObject(changeable).partial().shape }),
  output: z.strictObject({ itemId: z.string(), code: z.string(), status: itemStatus }),
  rejections: choose(
    catalogueRejections,
    'di-wrong',
    'code-repeated',
    'code-taken',
    'storage-limits-crossed',
    'cold-chain-without-limit',
    'item-untraceable',
    'insurance-codes-differ',
    'category-contradicts',
    'filing-exemption-wrong',
    'udi-batch-wrong',
    'item-basis-fixed',
    'nothing-changed',
  ),
  example: { itemId: 'itm_demo', storage: { lowCelsius: 2, highCelsius: 8 }, coldChain: true },
});
