import type { Item, ItemStatus } from '../../../domain/catalogue/item.ts';
import { searchFor } from '../../../domain/catalogue/search-text.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { itemView } from '../../../runtime/shapes/catalogue.ts';
import { findItemIds, itemCodec, readItems } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

/** One page of one list: by name where a name is asked for, else by product line, else by status. */
export const handler = httpQuery(contract, async ({ input, store, company, caller }) => {
  const { name, productLine, limit, cursor } = input;
  const forPartner = (await caller).partnerId !== undefined;
  const status: ItemStatus | undefined = forPartner ? 'approved' : input.status;

  const page = async (): Promise<{ items: readonly Item[]; cursor?: string }> => {
    if (name !== undefined) {
      const search = searchFor(name);
      if (!search) return { items: [] };
      const found = await findItemIds(store, company, search, limit, cursor);
      const items = await readItems(store, company, found.ids, 'eventual');
      return { items: items.filter((item) => item !== undefined), cursor: found.cursor };
    }
    const found = await store.queryDocuments({
      ...(productLine === undefined
        ? { index: 'gs2', pk: keys.itemsInStatus(company, status ?? 'approved') }
        : { index: 'gs1', pk: keys.itemsOfLine(company, productLine) }),
      limit,
      cursor,
      reading: 'eventual',
    });
    return { items: found.items.map(itemCodec.fromItem), cursor: found.cursor };
  };
  const found = await page();
  const items = found.items
    .filter((item) => status === undefined || item.status === status)
    .filter((item) => productLine === undefined || item.productLine === productLine)
    .map((item) => itemView(item, forPartner));
  return { answer: { items, ...(found.cursor ? { cursor: found.cursor } : {}) }, owner: 'nobody' };
});
