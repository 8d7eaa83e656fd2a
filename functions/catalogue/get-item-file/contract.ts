import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { listingStatuses } from '../../../domain/catalogue/item-file.ts';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'catalogue',
  name: 'get-item-file',
  path: '/catalogue/items/{itemId}/file',
  summary: {
    en: 'What stands on an item’s file beside its master data: provincial listings, substitutes and its UDI duty',
    zh: '商品档案：省级挂网、替代品及唯一标识实施要求',
  },
  loses: 'Nobody sees an item’s listings and substitutes, nor since when it must carry a UDI.',
  may: staffRoles,
  input: z.strictObject({ itemId: field.id }),
  output: z.strictObject({
    itemId: z.string(),
    /** Absent where the item never has to carry a UDI. */
    udiDuty: z.strictObject({ from: z.string(), source: z.string(), inForce: z.boolean() }).optional(),
    listings: z.array(
      z.strictObject({
        listingId: z.string(),
        province: z.string(),
        number: z.string(),
        price: field.unitPriceText,
        status: z.enum(listingStatuses),
        validFrom: z.string(),
        validTo: z.string().optional(),
      }),
    ),
    substitutes: z.array(
      z.strictObject({
        substituteId: z.string(),
        code: z.string(),
        name: z.string(),
        reason: z.string(),
        approvedBy: z.string(),
        approvedAt: z.string(),
      }),
    ),
  }),
  rejections: {},
  example: { itemId: 'itm_demo' },
});
