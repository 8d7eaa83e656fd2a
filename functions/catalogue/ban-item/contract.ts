import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { itemStatus } from '../../../runtime/shapes/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'ban-item',
  method: 'POST',
  path: '/catalogue/items/{itemId}/ban',
  status: 200,
  summary: {
    en: 'Stop an item: no new document takes it and its goods stop everywhere at once',
    zh: '停用商品：不得再开单，所有库存立即停止流转',
  },
  loses: 'Quality cannot stop an unlawful or dangerous item; its goods keep moving.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({ itemId: field.id, reason: z.string().trim().min(1).max(200) }),
  output: z.strictObject({ itemId: z.string(), status: itemStatus, stopId: z.string() }),
  rejections: choose(catalogueRejections, 'item-already-banned'),
  example: { itemId: 'itm_demo', reason: '注册证已被注销' },
});
