import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { inventoryRejections } from '../../../runtime/rejections/inventory.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';
import { openedStock } from '../../../runtime/shapes/inventory.ts';

export const contract = command({
  context: 'inventory',
  name: 'open-stock',
  method: 'POST',
  path: '/inventory/opening-stock',
  status: 201,
  summary: {
    en: 'Take stock that was there before the system into its books, once for each lot and warehouse',
    zh: '登记期初库存，每个批号在每个仓库仅一次',
  },
  loses: 'A site cannot go live with its stock.',
  may: ['administrator', 'quality-manager'],
  countsGoods: true,
  input: openedStock,
  output: z.strictObject({
    openingId: z.string(),
    number: z.string(),
    lineCount: z.int(),
    quantity: z.int(),
  }),
  rejections: {
    ...choose(inventoryRejections, 'stock-already-opened'),
    ...choose(
      stockRejections,
      'warehouse-not-found',
      'item-unknown',
      'lot-missing',
      'expiry-missing',
      'serial-missing',
      'serials-not-kept',
      'serial-repeated',
      'serial-in-stock',
      'lot-contradicts',
      'document-too-large',
    ),
  },
  example: {
    warehouseId: 'wh_east',
    lines: [{ itemId: 'itm_demo', lot: 'L2026A', expiry: '2028-12-31', quantity: 120 }],
  },
});
