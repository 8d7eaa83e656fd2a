import type { PriceSheet } from '../domain/pricing/price.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';

/** Rules for everyone and rules for one partner: `partnerId` says which sheet it is. */
export type StoredSheet = PriceSheet & { readonly partnerId?: string };

export const priceSheetCodec = aggregateCodec<StoredSheet>({
  kind: 'price-sheet',
  schema: 1,
  key: (sheet) =>
    sheet.partnerId
      ? keys.partnerPrice(sheet.company, sheet.itemId, sheet.partnerId)
      : keys.priceSheet(sheet.company, sheet.itemId),
});

/** For each item all rules that can touch a partner: its own sheet and everyone's, two keys an item, one BatchGet. */
export async function readPriceRules(store: Store, company: string, partnerId: string, itemIds: readonly string[]) {
  const wanted = itemIds.flatMap((item) => [
    keys.priceSheet(company, item),
    keys.partnerPrice(company, item, partnerId),
  ]);
  const found = await store.getMany(wanted, 'eventual');
  return itemIds.map((_, index) =>
    found.slice(index * 2, index * 2 + 2).flatMap((item) => (item ? priceSheetCodec.fromItem(item).rules : [])),
  );
}
