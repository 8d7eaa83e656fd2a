import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { itemStatus } from '../../../runtime/shapes/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'lift-item-ban',
  method: 'POST',
  path: '/catalogue/items/{itemId}/lift-ban',
  status: 200,
  summary: {
    en: 'Let a banned item go; it waits for first-operation review again',
    zh: '解除商品停用，需重新首营审核',
  },
  loses: 'An item that was banned by mistake stays stopped.',
  may: ['quality-manager'],
  input: z.strictObject({ itemId: field.id, reason: z.string().trim().min(1).max(200) }),
  output: z.strictObject({ itemId: z.string(), status: itemStatus }),
  rejections: choose(catalogueRejections, 'item-not-banned', 'same-person'),
  example: { itemId: 'itm_demo', reason: '注册证已恢复有效' },
});
