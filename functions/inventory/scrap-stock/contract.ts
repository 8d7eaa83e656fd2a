import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';

export const contract = command({
  context: 'inventory',
  name: 'scrap-stock',
  method: 'POST',
  path: '/inventory/scraps',
  status: 201,
  summary: {
    en: 'Destroy non-conforming or recalled goods; they leave the books for good',
    zh: '销毁不合格或召回货品，永久出账',
  },
  loses: 'Isolated goods pile up and cannot be written off.',
  may: ['quality-manager'],
  countsGoods: true,
  input: z.strictObject({
    itemId: field.id,
    warehouseId: field.id,
    lot: field.lot.optional(),
    /** Only for goods not kept by lot: the expiry of the position. */
    expiry: field.day.optional(),
    from: z.enum(['nonConforming', 'recalled']),
    quantity: field.quantity,
    serials: z.array(field.serial).max(44).optional(),
    reason: z.string().trim().min(1).max(500),
  }),
  output: z.strictObject({ scrapId: z.string(), number: z.string() }),
  rejections: choose(
    stockRejections,
    'stock-short',
    'serial-missing',
    'serials-not-kept',
    'serial-repeated',
    'serial-not-here',
    'document-too-large',
  ),
  example: {
    itemId: 'itm_demo',
    warehouseId: 'wh_east',
    lot: 'L2026A',
    from: 'nonConforming',
    quantity: 1,
    reason: 'crushed on arrival, supplier agreed',
  },
});
