import { beforeAll, describe, expect, it } from '@jest/globals';
import { publishEntries } from '../../../functions/admin/publish-journal/handler.ts';
import { handler as listParked } from '../../../functions/admin/list-parked/handler.ts';
import { republishHour } from '../../../functions/admin/republish-events-on-republication-ordered/handler.ts';
import { handler as republish } from '../../../functions/admin/republish-events/handler.ts';
import { handler as redrive } from '../../../functions/admin/redrive-queue/handler.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import type { Publish } from '../../../runtime/publish.ts';
import { requestsOf } from '../../../runtime/publish.ts';
import type { Envelope, JournalEntry } from '../../../table/journal.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const body = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 1 }] };
const entry = async (key: string) => (await stage.entryOf('sales', key)) as JournalEntry;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  for (const key of ['p1', 'p2', 'p3']) await stage.call(placeOrder, { as: 'sales', key, body });
});

describe('publish-journal', () => {
  it('gives an event the same id however often its entry is published', async () => {
    const heard: string[] = [];
    const bus: Publish = async (envelopes) => {
      heard.push(...envelopes.map(({ id }) => id));
      return [];
    };
    await publishEntries(stage.dependencies, bus, [await entry('p1')]);
    await publishEntries(stage.dependencies, bus, [await entry('p1')]);
    expect(heard).toHaveLength(2);
    expect(new Set(heard).size).toBe(1);
  });

  it('parks what the bus refuses for good, with its journal key, and passes the rest on', async () => {
    const poison = (await entry('p1')).hash.slice(0, 26);
    const bus: Publish = async (envelopes) =>
      envelopes.filter(({ id }) => id.startsWith(poison)).map((envelope) => ({ envelope, reason: 'Malformed' }));
    await publishEntries(stage.dependencies, bus, [await entry('p1'), await entry('p2')]);
    const parked = await stage.call(listParked, { as: 'administrator' });
    expect(parked.body.items).toMatchObject([{ consumer: 'publish-journal', id: 'sales:p1', reason: 'Malformed' }]);
  });

  it('lets the batch be tried again when the bus is away', async () => {
    const bus: Publish = async () => Promise.reject(new Error('away'));
    await expect(publishEntries(stage.dependencies, bus, [await entry('p1')])).rejects.toThrow('away');
  });
});

describe('requests to the bus', () => {
  const envelope = (bytes: number): Envelope => ({
    id: 'e',
    type: 't',
    company,
    occurredAt: '',
    recordedAt: '',
    actor: '',
    aggregate: '',
    version: 1,
    correlation: '',
    causation: '',
    data: 'x'.repeat(bytes),
  });
  it('hold at most ten entries and stay below the bus’s bytes; what is too large alone is told apart', () => {
    const { requests, tooLarge } = requestsOf([...Array.from({ length: 21 }, () => envelope(10)), envelope(300_000)]);
    expect(requests.map((request) => request.length)).toEqual([10, 10, 1]);
    expect(tooLarge).toHaveLength(1);
    expect(requestsOf(Array.from({ length: 3 }, () => envelope(100_000))).requests.map((r) => r.length)).toEqual([
      2, 1,
    ]);
  });
});

describe('republish-events', () => {
  it('puts every event of an hour on the bus again, also when the stream has long forgotten them', async () => {
    const heard = new Set<string>();
    const bus: Publish = async (envelopes) => {
      envelopes.forEach(({ id }) => heard.add(id));
      return [];
    };
    expect(await republishHour(stage.dependencies, bus, company, '2026-11-22T04')).toBe(3);
    const events = await Promise.all(['p1', 'p2', 'p3'].map((key) => stage.eventsOf('sales', key)));
    expect(heard).toEqual(new Set(events.flat().map(({ id }) => id)));
    expect(await republishHour(stage.dependencies, bus, company, '2026-11-22T03')).toBe(0);
  });

  it('is ordered by an administrator only, and not for an hour to come', async () => {
    const order = (as: string, hour: string) => stage.call(republish, { as, key: `${as}${hour}`, body: { hour } });
    expect((await order('administrator', '2026-11-22T04')).status).toBe(202);
    expect((await order('administrator', '2026-11-22T05')).body.type).toBe('hour-not-over');
    expect((await order('auditor', '2026-11-22T04')).status).toBe(403);
  });
});

describe('redrive-queue', () => {
  it('knows only consumers of this stage', async () => {
    const answer = await stage.call(redrive, {
      as: 'administrator',
      parameters: { consumer: 'nobody-at-all' },
      body: {},
    });
    expect(answer.body.type).toBe('consumer-unknown');
  });
});
