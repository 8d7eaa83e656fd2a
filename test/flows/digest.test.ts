import { describe, expect, it } from '@jest/globals';
import { addHours } from '../../domain/shared/calendar.ts';
import { clientsFor } from '../../local/aws.ts';
import { requiredOutput } from '../../local/outputs.ts';
import { entriesOfHour } from '../../table/audit.ts';
import { journalItem, journalShards, type JournalEntry } from '../../table/journal.ts';
import { Store } from '../../table/store.ts';
import { flowCloud } from './cloud.ts';
import { as, read } from './people.ts';

const company = 'lotline';
/** What makes this run's documents its own. */
const run = Math.floor(Date.now() / 1000) % 8_000;
/** An hour of the company's past in which nothing else happens. */
const hour = addHours('2025-01-02T00:00:00.000Z', run).slice(0, 13);

/** Runs the hourly job as its schedule does, for the hours before an instant. */
async function writeDigest(at: string): Promise<{ kept: number }> {
  const { endpoint, outputs } = flowCloud();
  const name = `${requiredOutput(outputs, 'TableName')}-write-digest`;
  const response = await fetch(`${endpoint}/2015-03-31/functions/${name}/invocations`, {
    method: 'POST',
    body: JSON.stringify({ at, company }),
  });
  return (await response.json()) as { kept: number };
}

function openStore(): Store {
  const { endpoint, outputs } = flowCloud();
  return new Store(clientsFor(endpoint).dynamodb, requiredOutput(outputs, 'TableName'));
}

async function entriesIn(store: Store): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let shard = 0; shard < journalShards; shard += 1) {
    for await (const page of entriesOfHour(store, company, hour, shard)) entries.push(...page);
  }
  return entries;
}

const verify = async () => read('auditor', '/admin/audit/digest', { hour });

describe('the hourly digest of the journal', () => {
  it('is kept once, stands though the job runs again, and shows a change that was made with care', async () => {
    const warehouse = { name: '摘要测试仓', region: '310000', address: '上海市', lowCelsius: 0, highCelsius: 30 };
    for (const warehouseId of [`wh_digest_${run}_1`, `wh_digest_${run}_2`]) {
      const body = { warehouseId, ...warehouse, coldRoom: false };
      await as('admin').must('/inventory/warehouses', body, { clock: `${hour}:05:00.000Z` });
    }
    const before = await as('auditor').get('/admin/audit/digest', { hour });
    expect([before.status, before.body.type]).toEqual([409, 'digest-missing']);

    const at = addHours(`${hour}:10:00.000Z`, 1);
    expect((await writeDigest(at)).kept).toBeGreaterThanOrEqual(1);
    const first = await verify();
    expect(first).toMatchObject({ sound: true, kept: { count: 2 } });
    expect(await writeDigest(at)).toMatchObject({ kept: 0 });

    const store = openStore();
    const [entry] = await entriesIn(store);
    if (!entry) throw new Error('nothing was written in the hour');
    const honest = journalItem(entry);
    await store.transact([{ kind: 'put', item: { ...honest, hash: 'forged-with-care' } }]);
    const forged = await verify();
    expect(forged).toMatchObject({ sound: false, kept: first.kept });
    expect(forged.differing).toHaveLength(1);
    // The job that runs after the forgery must not make it the truth.
    expect(await writeDigest(at)).toMatchObject({ kept: 0 });
    expect((await verify()).sound).toBe(false);

    await store.transact([{ kind: 'delete', key: { pk: honest.pk, sk: honest.sk } }]);
    expect(await verify()).toMatchObject({ sound: false, found: { count: 1 } });
    await store.transact([{ kind: 'put', item: honest }]);
    expect((await verify()).sound).toBe(true);
  });
});
