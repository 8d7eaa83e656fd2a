import * as z from 'zod';
import { currencies } from '../../../domain/shared/money.ts';
import { priceLevels } from '../../../domain/pricing/price.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

const rules = z.array(
  z.strictObject({
    rule: z.string(),
    level: z.enum(priceLevels),
    scope: z.string(),
    fromQuantity: z.int(),
    unitPrice: field.unitPriceText,
    validFrom: z.string(),
    validTo: z.string(),
  }),
);

export const contract = query({
  context: 'pricing',
  name: 'get-price-sheet',
  path: '/pricing/items/{itemId}',
  summary: {
    en: 'All price rules of an item: those for everyone, and a page of those for single partners',
    zh: '商品的全部价格规则：通用规则，及按单位分页的协议价',
  },
  loses: 'Sales cannot see which price rules an item has.',
  may: ['sales', 'sales-manager', 'finance', 'finance-manager', 'auditor'],
  input: z.strictObject({ itemId: field.id, limit: field.limit, cursor: field.cursor }),
  output: z.strictObject({
    itemId: z.string(),
    currency: z.enum(currencies),
    rules,
    partners: z.array(z.strictObject({ partnerId: z.string(), rules })),
    cursor: z.string().optional(),
  }),
  rejections: {},
  example: { itemId: 'itm_demo' },
});
