import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { pricingRejections } from '../../../runtime/rejections/pricing.ts';
import { toldPrice } from '../../../runtime/shapes/pricing.ts';

export const contract = command({
  context: 'pricing',
  name: 'set-prices',
  method: 'POST',
  path: '/pricing/prices',
  status: 201,
  summary: {
    en: 'Add price rules and end old ones, for many items at once, whole or not at all',
    zh: '一次为多个商品新增价格规则并终止旧规则，全部成功或全部不变',
  },
  loses: 'Prices cannot be changed; orders keep the old ones or are refused for want of a price.',
  may: ['sales-manager'],
  input: z
    .strictObject({
      prices: z.array(toldPrice).max(200, both('一次最多 200 条价格', 'at most 200 prices at once')).default([]),
      ends: z
        .array(
          z.strictObject({
            itemId: field.id,
            ruleId: field.id,
            /** In whose sheet it stands; absent for the rules of everyone. */
            partnerId: field.id.optional(),
            lastDay: field.day,
          }),
        )
        .max(200, both('一次最多终止 200 条价格规则', 'at most 200 ends at once'))
        .default([]),
    })
    .refine(({ prices, ends }) => prices.length + ends.length > 0, {
      message: both('未设置任何价格', 'sets no price'),
      path: ['prices'],
    })
    .refine(({ prices, ends }) => new Set([...prices, ...ends].map(({ itemId }) => itemId)).size <= 40, {
      message: both('一次最多 40 个商品', 'at most 40 items at once'),
      path: ['prices'],
    }),
  output: z.strictObject({ priceChangeId: z.string(), added: z.int(), ended: z.int() }),
  rejections: choose(
    pricingRejections,
    'item-not-found',
    'partner-not-found',
    'period-backwards',
    'prices-overlap',
    'price-rule-not-found',
    'price-history-closed',
    'price-end-too-late',
    'price-sheet-full',
    'price-sheets-too-many',
  ),
  example: {
    prices: [
      { itemId: 'itm_demo', level: 'list', unitPrice: '100.0000', validFrom: '2026-12-01', validTo: '2027-11-30' },
      {
        itemId: 'itm_demo',
        level: 'channel',
        scope: 'hospital',
        fromQuantity: 10,
        unitPrice: '95.5000',
        validFrom: '2026-12-01',
        validTo: '2027-11-30',
      },
    ],
  },
});
