/**
 * The physical shape of the one table: the same object creates it on AWS (infra), in DynamoDB Local (tests, bench)
 * and explains it (table/README.md). The indexes are generic; `keys.ts` gives every key its meaning. They project
 * only `card` (what a list or a timeline shows) and `hash` (what the hourly digest covers): an index entry is
 * rewritten only when its key or one of these changes, so a status step does not pay for indexes it does not move.
 */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [
    { name: 'gs1', partitionKey: 'gs1pk', sortKey: 'gs1sk' },
    { name: 'gs2', partitionKey: 'gs2pk', sortKey: 'gs2sk' },
    { name: 'gs3', partitionKey: 'gs3pk', sortKey: 'gs3sk' },
  ],
  projected: ['actor', 'role', 'command', 'aggregate', 'version', 'summary', 'occurredAt', 'hash'],
  timeToLive: 'expiresAt',
} as const;

export type IndexName = (typeof tableShape.indexes)[number]['name'];
