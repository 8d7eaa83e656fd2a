import { httpQuery } from '../../../runtime/http-query.ts';
import { partnersInReview } from '../../../table/partner-review.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { partners, cursor } = await partnersInReview(store, company, input);
  const items = partners.map(({ id, code, name, kind, region, raisedBy }) => ({
    partnerId: id,
    ...{ code, name, kind, region, raisedBy },
  }));
  return { answer: { items, cursor } };
});
