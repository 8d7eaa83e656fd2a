import { httpQuery } from '../../../runtime/http-query.ts';
import { auditedView } from '../../../runtime/shapes/journal.ts';
import { actorShard, journalEntry } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { actor, hour, limit, cursor } = input;
  const page = await store.queryDocuments({
    index: 'gs2',
    pk: keys.journalHour(company, hour, actorShard(actor)),
    sk: { beginsWith: `${actor}#` },
    limit,
    cursor,
    reading: 'eventual',
  });
  return { answer: { items: page.items.map(journalEntry).map(auditedView), cursor: page.cursor } };
});
