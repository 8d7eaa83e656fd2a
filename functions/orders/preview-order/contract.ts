import * as z from 'zod';
import { availabilityBands } from '../../../domain/inventory/availability.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { orderLines, problemShape } from '../../../runtime/shapes/orders.ts';
import { explanationShape } from '../../../runtime/shapes/pricing.ts';

export const contract = query({
  context: 'orders',
  name: 'preview-order',
  method: 'POST',
  path: '/orders/previews',
  summary: {
    en: 'What an order would cost and what stands in its way, for every line at once; nothing is placed',
    zh: '试算订单：逐行给出价格依据及全部问题，不生成订单',
  },
  loses: 'Buyers learn what is wrong with an order only by placing it, one reason at a time.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  input: z.strictObject({
    partnerId: field.id,
    addressId: field.id.optional(),
    warehouseId: field.id.optional(),
    salespersonId: field.id.optional(),
    lines: orderLines,
    /** Also tells how much is there: one question more for each distinct item. */
    withAvailability: z.boolean().default(false),
  }),
  output: z.strictObject({
    partnerId: z.string(),
    currency: z.enum(currencies),
    /** True when placing it at this moment would succeed. */
    isPlaceable: z.boolean(),
    /** What stands in the way of the order as a whole. */
    problems: z.array(problemShape),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        itemId: z.string(),
        quantity: z.int(),
        /** The item's own fields are absent where there is no such item, the price's where no price covers the line. */
        itemCode: z.string().optional(),
        name: z.string().optional(),
        unit: z.string().optional(),
        taxRate: z.string().optional(),
        unitPrice: field.unitPriceText.optional(),
        gross: field.moneyText.optional(),
        /** Rules that are for this buyer; `quote-price` shows staff the others too. */
        price: z.strictObject(explanationShape).optional(),
        /** In the warehouse the goods would come from; absent where not asked for, and for a partner in another than its own. */
        availability: z.enum(availabilityBands).optional(),
        problems: z.array(problemShape),
      }),
    ),
    /** Over all lines that have a price. */
    totals: z.strictObject({ net: field.moneyText, tax: field.moneyText, gross: field.moneyText }),
    asOf: z.string(),
  }),
  rejections: {},
  example: { partnerId: 'ptn_demo', lines: [{ itemId: 'itm_demo', quantity: 10 }], withAvailability: true },
});
