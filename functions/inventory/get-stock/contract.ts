import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { shownStock } from '../../../runtime/shapes/inventory.ts';

export const contract = query({
  context: 'inventory',
  name: 'get-stock',
  path: '/inventory/items/{itemId}/stock',
  summary: {
    en: 'Stock of an item by warehouse, lot and status, with the moment it is true of',
    zh: '某品种按仓库、批号和状态的库存，注明时点',
  },
  loses: 'Nobody sees what is in stock.',
  // Every post works with stock; partners ask for availability instead.
  may: staffRoles,
  input: z.strictObject({ itemId: field.id, warehouseId: field.id.optional() }),
  output: z.strictObject({
    itemId: z.string(),
    itemCode: z.string(),
    unit: z.string(),
    asOf: z.string(),
    total: shownStock,
    positions: z.array(
      z.strictObject({
        warehouseId: z.string(),
        lot: z.string(),
        expiry: z.string().optional(),
        daysLeft: z.int().optional(),
        stock: shownStock,
      }),
    ),
  }),
  rejections: {},
  example: { itemId: 'itm_demo' },
});
