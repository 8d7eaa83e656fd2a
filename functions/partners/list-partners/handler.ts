import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { partnerCodec, readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { kind, parentId, limit, cursor } = input;
  const question = parentId
    ? { index: 'gs1' as const, pk: keys.partnersBelow(company, parentId) }
    : { index: 'gs2' as const, pk: keys.partnersOfKind(company, kind ?? '') };
  const [page, parent] = await Promise.all([
    store.queryDocuments({ ...question, limit, cursor, reading: 'eventual' }),
    parentId ? readPartner(store, company, parentId, 'eventual') : undefined,
  ]);
  if (parentId && !parent) return rejected('not-found', { partner: parentId });
  return {
    ...(parent ? { owner: { partnerId: parent.id, ancestors: parent.ancestors } } : {}),
    answer: {
      items: page.items.map(partnerCodec.fromItem).map((partner) => ({
        partnerId: partner.id,
        code: partner.code,
        name: partner.name,
        kind: partner.kind,
        tier: partner.tier,
        region: partner.region,
        parentId: partner.parentId,
        status: partner.status,
      })),
      cursor: page.cursor,
    },
  };
});
