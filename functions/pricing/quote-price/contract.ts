import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose, houseRejections } from '../../../runtime/rejections.ts';
import { pricingRejections } from '../../../runtime/rejections/pricing.ts';
import { explanationShape } from '../../../runtime/shapes/pricing.ts';

export const contract = query({
  context: 'pricing',
  name: 'quote-price',
  path: '/pricing/quote',
  summary: {
    en: 'What an item costs a partner on a day, which rules were looked at, which won and why',
    zh: '某日某单位购买某商品的价格，查看了哪些规则，哪条适用及原因',
  },
  loses: 'Nobody can see a price before ordering, or explain one.',
  may: ['sales', 'sales-manager', 'finance', 'finance-manager', 'auditor', 'partner-buyer', 'partner-finance'],
  input: z.strictObject({
    partnerId: field.id,
    itemId: field.id,
    quantity: z.coerce.number().int().min(1).max(10_000_000).default(1),
    on: field.day.optional(),
  }),
  output: z.strictObject({
    partnerId: z.string(),
    itemId: z.string(),
    quantity: z.int(),
    on: z.string(),
    currency: z.string(),
    unitPrice: field.unitPriceText,
    gross: field.moneyText,
    ...explanationShape,
  }),
  rejections: { ...choose(houseRejections, 'amount-too-large'), ...choose(pricingRejections, 'price-missing') },
  example: { partnerId: 'ptn_demo', itemId: 'itm_demo', quantity: 10, on: '2026-12-01' },
});
