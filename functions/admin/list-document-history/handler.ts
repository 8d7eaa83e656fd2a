import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { auditedView } from '../../../runtime/shapes/journal.ts';
import { journalEntry } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { root, limit, cursor } = input;
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.history(company, root),
    limit,
    cursor,
    reading: 'eventual',
  });
  // Nothing that was committed is without an entry: an empty history is a name nobody ever gave.
  if (page.items.length === 0 && !cursor) return rejected('not-found', { root });
  return { answer: { items: page.items.map(journalEntry).map(auditedView), cursor: page.cursor } };
});
