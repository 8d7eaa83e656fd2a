import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkDigit } from '../../../domain/shared/gs1/check-digit.ts';
import { handler as importItems } from '../../../functions/catalogue/import-items/handler.ts';
import { handler } from '../../../functions/catalogue/run-item-import-on-item-import-started/handler.ts';
import { handler as getReport } from '../../../functions/catalogue/get-item-import-report/handler.ts';
import { handler as getJob } from '../../../functions/admin/get-job/handler.ts';
import { handler as readScan } from '../../../functions/catalogue/read-scan/handler.ts';
import { readItem } from '../../../table/catalogue.ts';
import { envelopesOf, journalEntry, type Envelope } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { type Store } from '../../../table/store.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
let count = 0;

const diOf = (number: number, indicator = 0) => {
  const digits = `${indicator}690${number.toString().padStart(9, '0')}`;
  return `${digits}${checkDigit(digits)}`;
};
const record = (number: number, more: object = {}) => ({
  ids: [
    { di: diOf(number, 1), type: 'Package', agency: 'GS1', contains: diOf(number), quantity: 10 },
    { di: diOf(number), type: 'Primary', agency: 'GS1' },
  ],
  brand: `Brand ${number}`,
  model: 'M',
  company: 'Example Medical',
  count: 1,
  lot: true,
  serial: false,
  expiry: true,
  sterile: true,
  gmdn: ['Catheter'],
  ...more,
});

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

async function start(records: readonly object[]): Promise<{ jobId: string; event: Envelope }> {
  count += 1;
  const key = `list-${count}`;
  const { body } = await stage.call(importItems, { as: 'purchaser', key, body: { source: 'gudid', records } });
  const [event] = await stage.eventsOf('purchaser', key);
  if (!event) throw new Error(JSON.stringify(body));
  return { jobId: body.jobId, event };
}

/** The event that the page's end left behind, as the bus would bring it. */
async function following(event: Envelope): Promise<Envelope | undefined> {
  const entry = keys.journal(company, `${event.id}:run-item-import-on-item-import-started`);
  const item = await stage.dependencies.store.get(entry, 'consistent');
  return item && envelopesOf(journalEntry(item))[0];
}

async function runAll(first: Envelope): Promise<number> {
  let event: Envelope | undefined = first;
  let steps = 0;
  while (event && event.type !== 'catalogue.item-import-finished.v1') {
    await stage.react(handler, event);
    event = await following(event);
    steps += 1;
  }
  return steps;
}

async function report(jobId: string) {
  const lines = [];
  let cursor: string | undefined;
  do {
    const query: Record<string, string> = { limit: '20', ...(cursor ? { cursor } : {}) };
    const { body } = await stage.call(getReport, { as: 'quality', parameters: { jobId }, query });
    lines.push(...body.items);
    cursor = body.cursor;
  } while (cursor);
  return lines;
}

const job = async (jobId: string) => (await stage.call(getJob, { as: 'auditor', parameters: { jobId } })).body;

describe('run-item-import-on-item-import-started', () => {
  it('takes or refuses each record on its own, with reason and line', async () => {
    const wrongDigit = { ids: [{ di: '06901234567893', type: 'Primary', agency: 'GS1' }] };
    const { jobId, event } = await start([
      record(1),
      record(2, wrongDigit),
      record(3, { lot: false, serial: false }),
      record(4, { count: 'many' }),
      record(5, { ids: [{ di: diOf(5), type: 'Primary', agency: 'GS1' }] }),
      record(6, { ids: [{ di: diOf(6), type: 'Primary', agency: 'GS1' }, record(1).ids[0]] }),
    ]);
    expect(await stage.react(handler, event)).toBe('accepted');
    const lines = await report(jobId);
    expect(lines.map(({ line, outcome, reason }) => [line, outcome, reason])).toEqual([
      [1, 'accepted', undefined],
      [2, 'refused', 'di-wrong'],
      [3, 'refused', 'item-untraceable'],
      [4, 'refused', 'record-unreadable'],
      [5, 'accepted', undefined],
      [6, 'refused', 'contained-unknown'],
    ]);
    expect(lines[1]).toMatchObject({ zh: expect.stringMatching(/产品标识/), detail: expect.stringContaining('893') });
    expect(await job(jobId)).toMatchObject({
      status: 'done',
      total: 6,
      done: 6,
      accepted: 2,
      refused: 4,
      unchanged: 0,
    });
    const item = await readItem(stage.dependencies.store, company, lines[0].itemId, 'consistent');
    expect(item).toMatchObject({ status: 'pending', raisedBy: 'purchaser', source: 'gudid' });
    const { body } = await stage.call(readScan, { as: 'receiver', query: { code: `(01)${diOf(1, 1)}(10)L1` } });
    expect(body).toMatchObject({ item: { itemId: lines[0].itemId }, quantity: 10, lot: 'L1' });
  });

  it('changes nothing when the same list comes again, and takes no other record for the same item', async () => {
    const before = await start([record(21), record(22)]);
    await runAll(before.event);
    const first = await report(before.jobId);
    const again = await start([record(21), record(22, { brand: 'Other' })]);
    await runAll(again.event);
    expect(await report(again.jobId)).toMatchObject([
      { outcome: 'unchanged', reason: 'item-unchanged', itemId: first[0].itemId },
      { outcome: 'refused', reason: 'record-differs', itemId: first[1].itemId },
    ]);
    const item = await readItem(stage.dependencies.store, company, first[1].itemId, 'consistent');
    expect(item).toMatchObject({ name: 'Catheter (Brand 22)', remembered: { version: 1 } });
  });

  it('works through pages one event after the other; repeated and late events do nothing', async () => {
    const { jobId, event } = await start(Array.from({ length: 45 }, (_, index) => record(100 + index)));
    await stage.react(handler, event);
    expect(await job(jobId)).toMatchObject({ status: 'running', done: 20 });
    expect(await stage.react(handler, event)).toBe('page-already-done');
    expect(await runAll((await following(event)) as Envelope)).toBe(2);
    expect(await job(jobId)).toMatchObject({ status: 'done', done: 45, accepted: 45 });
    expect(await stage.react(handler, event)).toBe('page-already-done');
    expect((await report(jobId)).map(({ line }) => line)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  });

  it('loses nothing and doubles nothing when killed after any write', async () => {
    const records = [...Array.from({ length: 5 }, (_, index) => record(300 + index)), record(306, { lot: false })];
    const { jobId, event } = await start(records);
    const { store } = stage.dependencies;
    let kills = 0;
    for (;;) {
      // One more write than the last time gets through, then the function dies.
      let left = 1;
      const dying = Object.create(store, {
        transact: {
          value: async (...given: Parameters<Store['transact']>) => {
            if (left === 0) throw new Error('killed');
            const result = await store.transact(...given);
            if (result.done) left -= 1;
            return result;
          },
        },
      }) as Store;
      const outcome = await handler.react({ ...stage.dependencies, store: dying }, event).catch(() => 'killed');
      if (outcome !== 'killed') break;
      kills += 1;
    }
    expect(kills).toBe(5);
    const lines = await report(jobId);
    expect(lines.map(({ outcome }) => outcome)).toEqual([...Array<string>(5).fill('accepted'), 'refused']);
    expect(new Set(lines.map(({ itemId }) => itemId)).size).toBe(6);
    expect(await job(jobId)).toMatchObject({ status: 'done', accepted: 5, refused: 1, unchanged: 0 });
  });

  it('counts a page once when two deliveries run at once', async () => {
    const { jobId, event } = await start([record(401), record(402)]);
    await Promise.all([stage.react(handler, event), stage.react(handler, event)]);
    expect(await job(jobId)).toMatchObject({ status: 'done', done: 2, accepted: 2 });
    expect((await report(jobId)).map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  });
});
