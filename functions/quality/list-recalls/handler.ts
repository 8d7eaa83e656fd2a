import { httpQuery } from '../../../runtime/http-query.ts';
import { listRecalls } from '../../../table/quality.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { items, cursor } = await listRecalls(store, company, input);
  return {
    answer: {
      items: items.map(({ recall, progress }) => ({
        recallId: recall.id,
        number: recall.number,
        role: recall.role,
        recallClass: recall.recallClass,
        itemId: recall.itemId,
        status: recall.status,
        triggeredAt: recall.triggeredAt,
        notices: progress.notices,
        answered: progress.answered,
        issued: progress.issued,
        used: progress.used,
        returned: progress.returned,
      })),
      cursor,
    },
  };
});
