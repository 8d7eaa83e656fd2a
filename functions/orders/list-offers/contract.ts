import * as z from 'zod';
import { availabilityBands } from '../../../domain/inventory/availability.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { itemFields, level } from '../../../runtime/shapes/catalogue.ts';
import { problemShape } from '../../../runtime/shapes/orders.ts';

const { code, name, specification, model, manufacturer, productLine, riskClass, unit, coldChain, storage } = itemFields;

export const contract = query({
  context: 'orders',
  name: 'list-offers',
  path: '/orders/offers',
  summary: {
    en: 'The range as a partner may buy it today: its prices by quantity, how much is there, and what stands in the way',
    zh: '往来单位今日可订购的商品目录：阶梯价格、大致库存及限制原因',
  },
  loses: 'Buyers cannot look for goods to order with their own prices.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  input: z.strictObject({
    partnerId: field.id,
    /** Beginnings of words, or Chinese characters side by side, of name, code or specification; all must be there. */
    text: z.string().trim().min(1).max(100).optional(),
    /** Alone, or to narrow what the words find. */
    productLine: productLine.optional(),
    /** A page asks for the stock of each of its items, so it is shorter than others. */
    limit: z.coerce.number().int().min(1).max(50).default(25),
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      itemId: z.string(),
      ...{ code, name, specification, model, manufacturer, productLine, riskClass },
      /** Of the certificates in force today; several stand with semicolons between them. */
      certificateNumber: z.string(),
      unit,
      levels: z.array(level),
      coldChain,
      storage,
      taxRate: z.string(),
      /** For one base unit; absent where no price begins that low. */
      unitPrice: field.unitPriceText.optional(),
      /** The rule behind it; `quote-price` explains it. */
      rule: z.string().optional(),
      breaks: z.array(z.strictObject({ fromQuantity: z.int(), unitPrice: field.unitPriceText, rule: z.string() })),
      availability: z.enum(availabilityBands),
      /** Why a line of it would be refused today. */
      problems: z.array(problemShape),
    }),
  ).extend({
    currency: z.enum(currencies),
    /** Whose stock was looked at: the warehouse that serves this partner. */
    warehouseId: z.string(),
    asOf: z.string(),
  }),
  rejections: {},
  example: { partnerId: 'ptn_demo', text: '支架', limit: 25 },
});
