import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { codeSystem } from '../../../runtime/shapes/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'map-code',
  method: 'POST',
  path: '/catalogue/codes',
  status: 201,
  summary: {
    en: 'Say which item a partner’s or the national insurance’s code means',
    zh: '将往来单位编码或医保耗材编码映射到商品',
  },
  loses: 'Orders with foreign codes stay held.',
  may: ['sales', 'quality', 'purchaser'],
  input: z.strictObject({
    system: codeSystem.refine(
      (system) => system === 'insurance' || system.startsWith('partner:'),
      both(
        '须为 `insurance` 或 `partner:<id>`；品种自身的编码在品种主数据中维护',
        'must be `insurance` or `partner:<id>`; an item’s own codes stand in its master',
      ),
    ),
    code: field.code,
    itemId: field.id,
    /** Base units that one piece under this code is; 1 when absent. */
    quantity: field.quantity.optional(),
    /** Instead of a quantity: the packaging level the code means. */
    levelDi: z.string().trim().min(4).max(64).optional(),
  }),
  output: z.strictObject({
    system: codeSystem,
    code: z.string(),
    itemId: z.string(),
    quantity: z.int(),
  }),
  rejections: choose(catalogueRejections, 'code-malformed', 'code-taken', 'code-already-mapped', 'level-not-found'),
  example: { system: 'partner:ptn_demo', code: 'H-4711', itemId: 'itm_demo' },
});
