import { setListing } from '../../../domain/catalogue/set-listing.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItem } from '../../../table/catalogue.ts';
import { listingCodec, listingIdOf, readListing } from '../../../table/item-file.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const { itemId, province, number } = input;
    const [item, known] = await Promise.all([
      readItem(store, company, itemId, 'eventual'),
      readListing(store, company, itemId, province, number, 'consistent'),
    ]);
    if (!item) return rejected('not-found', { item: itemId });
    return { item, known, listingId: listingIdOf(itemId, province, number) };
  },
  decide: (state, { price, ...input }, circumstances) => setListing(state, { ...input, priceE4: price }, circumstances),
  save: (listing) => ({
    aggregate: listingCodec.write(listing),
    root: `item#${listing.itemId}`,
    summary: { province: listing.province, number: listing.number, status: listing.status },
  }),
  answer: ({ itemId, id, status }) => ({ itemId, listingId: id, status }),
});
