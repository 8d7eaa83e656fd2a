import type { Listing, Substitute } from '../domain/catalogue/item-file.ts';
import { aggregateCodec } from './codec.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';

export const listingCodec = aggregateCodec<Listing>({
  kind: 'listing',
  schema: 1,
  key: (listing) => keys.listing(listing.company, listing.itemId, listing.province, listing.id),
});

export const substituteCodec = aggregateCodec<Substitute>({
  kind: 'substitute',
  schema: 1,
  key: (link) => keys.substitute(link.company, link.itemId, link.substituteId),
});

/** An item has one listing for each province and number there. */
export function listingIdOf(itemId: string, province: string, number: string): string {
  return `lst_${hashOf([itemId, province, number]).slice(0, 24)}`;
}

/** One approval for each direction of two items. */
export function substituteIdOf(itemId: string, substituteId: string): string {
  return `sub_${hashOf([itemId, substituteId]).slice(0, 24)}`;
}

export async function readListing(
  store: Store,
  company: string,
  itemId: string,
  province: string,
  number: string,
  reading: Reading,
): Promise<Listing | undefined> {
  const id = listingIdOf(itemId, province, number);
  const item = await store.get(keys.listing(company, itemId, province, id), reading);
  return item && listingCodec.fromItem(item);
}

export async function readSubstitute(
  store: Store,
  company: string,
  itemId: string,
  substituteId: string,
  reading: Reading,
): Promise<Substitute | undefined> {
  const item = await store.get(keys.substitute(company, itemId, substituteId), reading);
  return item && substituteCodec.fromItem(item);
}

/** What stands on an item's file beside its master data, in one Query: some dozens of provinces, a few substitutes. */
export async function readItemFile(
  store: Store,
  company: string,
  itemId: string,
  reading: Reading,
): Promise<{ readonly listings: readonly Listing[]; readonly substitutes: readonly Substitute[] }> {
  const { pk } = keys.item(company, itemId);
  const items = await store.queryAll({ pk, sk: { from: 'LISTING#', to: 'SUBSTITUTE#~' }, reading });
  return {
    listings: items.filter((item) => item['kind'] === 'listing').map(listingCodec.fromItem),
    substitutes: items
      .filter((item) => item['kind'] === 'substitute')
      .map(substituteCodec.fromItem)
      .filter(({ withdrawn }) => withdrawn !== true),
  };
}
