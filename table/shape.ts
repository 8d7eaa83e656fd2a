/**
 * The physical shape of the one table: the same object creates it on AWS (infra), in DynamoDB Local (tests, bench)
 * and explains it (table/README.md). The indexes are generic; `keys.ts` gives every key its meaning. They project
 * only what a journal entry shows in a timeline and a digest, written once and under names that documents do not use:
 * an index entry of a document is its key alone, rewritten only when that key changes, so a status step does not pay for
 * indexes it does not move. Lists read the index page, then fetch the documents by key (one BatchGet).
 */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [
    { name: 'gs1', partitionKey: 'gs1pk', sortKey: 'gs1sk' },
    { name: 'gs2', partitionKey: 'gs2pk', sortKey: 'gs2sk' },
  ],
  projected: ['actor', 'role', 'command', 'aggregate', 'entryVersion', 'summary', 'occurredAt', 'hash'],
  timeToLive: 'expiresAt',
} as const;

export type IndexName = (typeof tableShape.indexes)[number]['name'];
