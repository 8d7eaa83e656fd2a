import { httpQuery } from '../../../runtime/http-query.ts';
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
  return {
    answer: {
      items: page.items.map(journalEntry).map((entry) => ({
        at: entry.recordedAt,
        occurredAt: entry.occurredAt,
        command: entry.command,
        role: entry.role,
        document: entry.aggregate,
        version: entry.version,
        root: entry.root,
        correlation: entry.correlation,
        summary: { ...entry.summary },
        changes: Object.fromEntries(
          Object.entries(entry.changes).map(([name, [before, after]]): [string, [unknown, unknown]] => [
            name,
            [before, after],
          ]),
        ),
      })),
      cursor: page.cursor,
    },
  };
});
