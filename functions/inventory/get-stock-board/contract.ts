import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { itemFields, itemStatus } from '../../../runtime/shapes/catalogue.ts';
import { shownStock } from '../../../runtime/shapes/inventory.ts';

export const contract = query({
  context: 'inventory',
  name: 'get-stock-board',
  path: '/inventory/board',
  summary: {
    en: 'Stock over all warehouses, item by item: by status, on its way to customers, next expiry',
    zh: '全局库存看板：各仓库按状态汇总、在途、最近失效日期',
  },
  loses: 'Nobody sees what the company has, and where.',
  may: staffRoles,
  input: z.strictObject({
    /** Absent: all approved items, by code. With it: every item of the line, by name. */
    productLine: itemFields.productLine.optional(),
    limit: field.limit.pipe(
      z.int().max(50, both('看板每页最多 50 个品种', 'a page of the board has at most 50 items')),
    ),
    cursor: field.cursor,
  }),
  output: z.strictObject({
    /** All warehouses; `isOwn` marks those the caller's post is in, all of them where it is bound to none. */
    warehouses: z.array(z.strictObject({ warehouseId: z.string(), name: z.string(), isOwn: z.boolean() })),
    items: z.array(
      z.strictObject({
        itemId: z.string(),
        code: z.string(),
        name: z.string(),
        specification: z.string(),
        unit: z.string(),
        productLine: z.string(),
        status: itemStatus,
        total: shownStock,
        /** Shipped to customers and not signed for yet. */
        inTransit: z.int(),
        /** The first last usable day, from today on, of anything that stands anywhere. */
        nearestExpiry: z.string().optional(),
        /** Only warehouses that hold something. */
        warehouses: z.array(
          z.strictObject({
            warehouseId: z.string(),
            stock: shownStock,
            nearestExpiry: z.string().optional(),
            /** False where there are more lots than were counted. */
            isComplete: z.boolean(),
          }),
        ),
      }),
    ),
    /** False where more is on its way than was counted. */
    inTransitIsComplete: z.boolean(),
    cursor: z.string().optional(),
    asOf: z.string(),
  }),
  rejections: {},
  example: { limit: 25 },
});
