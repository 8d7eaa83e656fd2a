import { httpQuery } from '../../../runtime/http-query.ts';
import { itemView } from '../../../runtime/shapes/catalogue.ts';
import { findItemPage } from '../../../table/catalogue.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller }) => {
  const { name: words, productLine, limit, cursor } = input;
  const forPartner = (await caller).partnerId !== undefined;
  const status = forPartner ? 'approved' : input.status;
  const found = await findItemPage(store, company, { words, productLine, status }, { limit, cursor });
  const items = found.items.map((item) => itemView(item, forPartner));
  return { answer: { items, ...(found.cursor ? { cursor: found.cursor } : {}) }, owner: 'nobody' };
});
