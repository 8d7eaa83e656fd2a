import * as z from 'zod';
import { availabilityBands } from '../../../domain/inventory/availability.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'inventory',
  name: 'get-availability',
  path: '/inventory/items/{itemId}/availability',
  summary: {
    en: 'Whether an item can be had, and roughly how much, with the caller’s minimum shelf life kept',
    zh: '品种是否有货及大致数量（满足客户最低剩余效期）',
  },
  loses: 'Buyers order without knowing whether goods are there.',
  // Partners learn a size, never the stock itself.
  may: ['partner-buyer', 'sales', 'sales-manager'],
  input: z.strictObject({ itemId: field.id, warehouseId: field.id.optional() }),
  output: z.strictObject({
    itemId: z.string(),
    isAvailable: z.boolean(),
    /** Base units. */
    quantity: z.enum(availabilityBands),
    asOf: z.string(),
  }),
  rejections: {},
  example: { itemId: 'itm_demo' },
});
