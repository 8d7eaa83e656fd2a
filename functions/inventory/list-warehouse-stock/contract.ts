import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { shownStock } from '../../../runtime/shapes/inventory.ts';

export const contract = query({
  context: 'inventory',
  name: 'list-warehouse-stock',
  path: '/inventory/warehouses/{warehouseId}/stock',
  summary: {
    en: 'Stock of a warehouse by item, expiry and lot; lots that ran out stay on the list at zero',
    zh: '某仓库按品种、失效日期和批号的库存，已用尽的批号以零列示',
  },
  loses: 'The warehouse cannot see what it holds.',
  may: staffRoles,
  input: z.strictObject({ warehouseId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      itemId: z.string(),
      lot: z.string(),
      expiry: z.string().optional(),
      stock: shownStock,
    }),
  ).extend({ asOf: z.string() }),
  rejections: {},
  example: { warehouseId: 'wh_east' },
});
