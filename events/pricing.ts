import * as z from 'zod';
import { eventType, id, type EventOf } from './catalogue-entry.ts';

export const pricesSetV1 = eventType({
  type: 'pricing.prices-set.v1',
  meaning: 'Price rules were added or ended for these items; the price change holds them all.',
  data: z.strictObject({
    priceChangeId: id,
    added: z.int().nonnegative(),
    ended: z.int().nonnegative(),
    itemIds: z.array(id).min(1),
  }),
  example: { priceChangeId: 'pch_1', added: 3, ended: 1, itemIds: ['itm_1', 'itm_2'] },
});
export type PricesSet = EventOf<typeof pricesSetV1>;
