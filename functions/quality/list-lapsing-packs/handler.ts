import { followerOf } from '../../../domain/quality/pack.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { packTold, papersTold } from '../../../runtime/shapes/packs.ts';
import { packsLapsingIn, packsOf } from '../../../table/packs.ts';
import { contract } from './contract.ts';

/** Latest packs of a customer among which a follower is looked for. */
const latest = 20;

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { items, cursor } = await packsLapsingIn(store, company, input.month, input);
  const partnerIds = [...new Set(items.map(({ partnerId }) => partnerId))];
  const pages = await Promise.all(partnerIds.map((id) => packsOf(store, company, id, { limit: latest })));
  const later = new Map(partnerIds.map((id, at) => [id, pages[at]?.items ?? []]));
  return {
    answer: {
      items: items.map((pack) => ({
        ...packTold(pack),
        papers: papersTold(
          pack.papers.filter(({ validTo, attachmentId }) => attachmentId && validTo === pack.lapsesOn),
        ),
        followedBy: followerOf(pack, later.get(pack.partnerId) ?? [])?.id,
      })),
      cursor,
    },
  };
});
