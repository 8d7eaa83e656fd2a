import { httpQuery } from '../../../runtime/http-query.ts';
import { packTold } from '../../../runtime/shapes/packs.ts';
import { packsOf } from '../../../table/packs.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { items, cursor } = await packsOf(store, company, input.partnerId, input);
  return { answer: { items: items.map(packTold), cursor } };
});
