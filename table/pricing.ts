import type { PriceChange, PriceSheet } from '../domain/pricing/price.ts';
import { touchedSheets, type SetPrices, type SetPricesState } from '../domain/pricing/set-prices.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Key, Write } from './write.ts';

const sheetKey = (company: string, itemId: string, partnerId?: string): Key =>
  partnerId ? keys.partnerPrice(company, itemId, partnerId) : keys.priceSheet(company, itemId);

export const priceSheetCodec = aggregateCodec<PriceSheet>({
  kind: 'price-sheet',
  schema: 1,
  key: ({ company, itemId, partnerId }) => sheetKey(company, itemId, partnerId),
});

export const priceChangeCodec = aggregateCodec<PriceChange>({
  kind: 'price-change',
  schema: 1,
  key: (change) => keys.priceChange(change.company, change.id),
});

/** A sheet as a price change leaves it. Guarded by its version; its trail names the change that is its record. */
export function priceSheetWrite(sheet: PriceSheet, priceChangeId: string): Write {
  const version = sheet.remembered?.version;
  return {
    kind: 'put',
    item: { ...priceSheetCodec.toItem(sheet), version: (version ?? 0) + 1, trail: priceChangeId },
    guard: version === undefined ? { exists: false } : { equals: { version } },
  };
}

/** The sheets that exist among those named. */
export async function readPriceSheets(
  store: Store,
  company: string,
  names: readonly { readonly itemId: string; readonly partnerId?: string }[],
  reading: Reading,
): Promise<readonly PriceSheet[]> {
  const found = await store.getMany(
    names.map(({ itemId, partnerId }) => sheetKey(company, itemId, partnerId)),
    reading,
  );
  return found.flatMap((item) => (item ? [priceSheetCodec.fromItem(item)] : []));
}

/** A page of the sheets that single partners have for an item. */
export async function readPartnerSheets(
  store: Store,
  company: string,
  itemId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
) {
  const { pk } = keys.priceSheet(company, itemId);
  const page = await store.query({ pk, sk: { beginsWith: 'PARTNER#' }, limit, cursor, reading: 'eventual' });
  return { sheets: page.items.map(priceSheetCodec.fromItem), cursor: page.cursor };
}

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

/** What a change of prices needs to know: the sheets it touches, and whether items and partners are here. */
export async function readPriceSetting(
  store: Store,
  company: string,
  command: SetPrices,
  newId: (prefix: string) => string,
): Promise<SetPricesState> {
  const names = touchedSheets(command);
  const itemIds = [...new Set(names.map(({ itemId }) => itemId))];
  const partnerIds = [...new Set(names.flatMap(({ partnerId }) => partnerId ?? []))];
  const [sheets, known] = await Promise.all([
    readPriceSheets(store, company, names, 'consistent'),
    store.getMany(
      [...itemIds.map((id) => keys.item(company, id)), ...partnerIds.map((id) => keys.partner(company, id))],
      'eventual',
    ),
  ]);
  return {
    priceChangeId: newId('pch'),
    ruleIds: command.prices.map(() => newId('prc')),
    currency: 'CNY',
    unknownItems: itemIds.filter((_, index) => !known[index]),
    unknownPartners: partnerIds.filter((_, index) => !known[itemIds.length + index]),
    sheets,
  };
}
