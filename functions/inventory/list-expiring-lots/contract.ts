import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { inventoryRejections } from '../../../runtime/rejections/inventory.ts';
import { shownStock } from '../../../runtime/shapes/inventory.ts';

export const contract = query({
  context: 'inventory',
  name: 'list-expiring-lots',
  path: '/inventory/expiring',
  summary: {
    en: 'Lots in stock that expire before a day, soonest first, with what stands in all warehouses',
    zh: '某日之前失效的在库批号，近效期在前，含各仓库存量',
  },
  loses: 'Goods expire unseen.',
  may: staffRoles,
  input: z.strictObject({
    /** First day looked at; today where it is absent. */
    from: field.day.optional(),
    /** Lots whose last usable day is before this one. */
    before: field.day,
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      itemId: z.string(),
      itemCode: z.string(),
      name: z.string(),
      productLine: z.string(),
      lot: z.string(),
      expiry: z.string(),
      daysLeft: z.int(),
      stock: shownStock,
    }),
  ).extend({ asOf: z.string() }),
  rejections: choose(inventoryRejections, 'period-too-long'),
  example: { before: '2027-06-01' },
});
