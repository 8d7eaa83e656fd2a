import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../domain/shared/calendar.ts';
import { clientsFor } from '../../local/aws.ts';
import { requiredOutput } from '../../local/outputs.ts';
import { copyTable } from '../../local/restore/copy-table.ts';
import { raiseNumbers } from '../../local/restore/raise-numbers.ts';
import { verifyRestored } from '../../local/restore/verify-restored.ts';
import { digestBucket } from '../../runtime/digest-bucket.ts';
import { digestOf, entriesOfHour } from '../../table/audit.ts';
import { journalItem, journalShards, type JournalEntry } from '../../table/journal.ts';
import { keys } from '../../table/keys.ts';
import { Store } from '../../table/store.ts';
import { flowCloud } from './cloud.ts';
import { allocated, itemNamed, partnerNamed } from './goods-out.ts';

const company = 'lotline';
const restored = `lotline-restored-${Date.now()}`;
const { endpoint, outputs } = flowCloud();
const { dynamodb, s3 } = clientsFor(endpoint);
const bucket = digestBucket(requiredOutput(outputs, 'DigestBucket'), s3);
const store = new Store(dynamodb, restored);
/** The seed registered a partner half a year ago: nothing is added to that hour any more. */
const lockedHour = `${addDays(dayOf(new Date().toISOString(), 'Asia/Shanghai'), -180)}T02`;
let orderId: string;
let items: number;

beforeAll(async () => {
  const [partnerId, { itemId }] = await Promise.all([partnerNamed('D-06'), itemNamed('SYRINGE-09')]);
  ({ orderId } = await allocated(partnerId, itemId, 2));
  await bucket.keep(await digestOf(new Store(dynamodb, requiredOutput(outputs, 'TableName')), company, lockedHour));
  ({ items } = await copyTable(dynamodb, requiredOutput(outputs, 'TableName'), restored));
}, 120_000);
afterAll(async () => {
  await dynamodb.send(new DeleteTableCommand({ TableName: restored }));
});

async function entriesOfLockedHour(): Promise<readonly JournalEntry[]> {
  const shards = Array.from({ length: journalShards }, async (_, shard) => {
    const entries: JournalEntry[] = [];
    for await (const page of entriesOfHour(store, company, lockedHour, shard)) entries.push(...page);
    return entries;
  });
  return (await Promise.all(shards)).flat();
}

const verify = () => verifyRestored(dynamodb, restored, bucket);

describe('a restored table, before anybody works on it', () => {
  it('is shown to hold every item and every commit, chain by chain', async () => {
    const report = await verify();
    expect(report).toMatchObject({ items, findings: [] });
    expect(report.digests.same).toBeGreaterThan(0);
    expect([...report.digests.differing, ...report.digests.missing]).not.toContain(lockedHour);
    expect(report.entries).toBe(report.kinds['journal']);
    expect(report.aggregates).toBeGreaterThan(100);
    expect(report.kinds['order']).toBeGreaterThan(0);
  });

  it('is refused when a document or an entry of the journal did not come along', async () => {
    const order = await store.get(keys.order(company, orderId), 'consistent');
    if (!order) throw new Error('the order was not copied');
    await store.transact([{ kind: 'delete', key: keys.order(company, orderId) }]);
    expect((await verify()).findings).toEqual([expect.objectContaining({ kind: 'aggregate-missing' })]);
    await store.transact([{ kind: 'put', item: order }]);

    const [entry] = await entriesOfLockedHour();
    if (!entry) throw new Error('nothing happened in the locked hour');
    const item = journalItem(entry);
    await store.transact([{ kind: 'delete', key: { pk: item.pk, sk: item.sk } }]);
    const report = await verify();
    expect(report.findings).not.toEqual([]);
    expect(report.digests.differing).toContain(lockedHour);
    await store.transact([{ kind: 'put', item }]);
    expect((await verify()).findings).toEqual([]);
  });

  it('gives no document a number that a lost one may carry', async () => {
    const series = keys.counter(company, `SO-${new Date().getFullYear()}`);
    const before = Number((await store.get(series, 'consistent'))?.['count']);
    expect(await raiseNumbers(dynamodb, restored, 1000)).toBeGreaterThan(1);
    expect((await store.get(series, 'consistent'))?.['count']).toBe(before + 1000);
  });
});
