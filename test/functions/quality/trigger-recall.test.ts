import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/quality/trigger-recall/contract.ts';
import { handler } from '../../../functions/quality/trigger-recall/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { gateShards, readStops } from '../../../table/gate.ts';
import { keys } from '../../../table/keys.ts';
import { anItem, company, furnish, openStage, type Stage } from '../stage.ts';
import { recallBody, received, sold } from './a-case.ts';
import { costOf } from './counting.ts';

const body = { ...recallBody, lots: ['A1'] };
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(itemCodec.write(anItem({ id: 'itm_lead', code: 'LEAD', serialManaged: true })));
});

async function putItem(id: string) {
  await stage.put(itemCodec.write(anItem({ id, code: id.toUpperCase() })));
  return { ...body, itemId: id };
}

describe('trigger-recall 201', () => {
  it('opens the case, stops the goods and says so in one transaction', async () => {
    const answer = await stage.call(handler, { as: 'quality', key: 'first', body });
    expect(answer).toMatchObject({ status: 201, body: { status: 'open' } });
    contract.output.parse(answer.body);
    const { stops } = await readStops(stage.dependencies.store, company, 'itm_stent');
    expect(stops).toMatchObject([{ id: answer.body.stopId, lots: ['A1'], source: answer.body.recallId }]);
    expect(await stage.eventsOf('quality', 'first')).toMatchObject([
      { type: 'quality.recall-triggered.v1', data: { recallId: answer.body.recallId, recallClass: 'I' } },
    ]);
  });

  it('takes a notice that came in this very second, told without its fraction', async () => {
    const own = await putItem('itm_second');
    const noticeReceivedAt = stage.clock.now.replace('.000Z', 'Z');
    expect(
      (await stage.call(handler, { as: 'quality', key: 'second', body: { ...own, noticeReceivedAt } })).status,
    ).toBe(201);
  });

  it('answers a replay with the first answer and stops nothing twice', async () => {
    const own = await putItem('itm_replay');
    const first = await stage.call(handler, { as: 'quality', key: 'replay', body: own });
    const second = await stage.call(handler, { as: 'quality', key: 'replay', body: own });
    expect(second.body).toEqual(first.body);
    expect((await readStops(stage.dependencies.store, company, 'itm_replay')).stops).toHaveLength(1);
  });

  it('keeps all stops when five recalls of one item begin at once', async () => {
    const own = await putItem('itm_five');
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        stage.call(handler, { as: 'quality', key: `five-${index}`, body: { ...own, lots: [`L${index}`] } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
    const { stops } = await readStops(stage.dependencies.store, company, 'itm_five');
    expect(new Set(stops.map(({ lots }) => lots?.[0])).size).toBe(5);
    const shards = await Promise.all(
      Array.from({ length: gateShards }, (_, shard) =>
        stage.dependencies.store.get(keys.gate(company, shard), 'consistent'),
      ),
    );
    expect(new Set(shards.map((shard) => shard?.['epoch'])).size).toBe(1);
  });

  it('stops a lot that nobody here has ever had: it may still arrive', async () => {
    const answer = await stage.call(handler, { as: 'quality', key: 'unknown-lot', body: { ...body, lots: ['NEVER'] } });
    expect(answer.status).toBe(201);
  });
});

describe('trigger-recall cost', () => {
  it('is the same for 10 and 1,000 units, no sale and 100, a lot, a serial range and a whole item', async () => {
    const costs = [];
    const serials = [{ from: 'N000', to: 'N999' }];
    for (const [code, units, sales, scope] of [
      ['C1', 10, 0, { lots: ['C1'] }],
      ['C2', 1000, 100, { lots: ['C2'] }],
      ['C3', 1000, 10, {}],
      ['C4', 1000, 10, { serials }],
    ] as const) {
      const itemId = `itm_${code}`;
      await stage.put(itemCodec.write(anItem({ id: itemId, code, serialManaged: 'serials' in scope })));
      await received(stage, code, units, { itemId });
      for (let sale = 0; sale < sales; sale += 1) await sold(stage, `ptn_${sale}`, code, 1, { itemId });
      costs.push(await costOf(stage, handler, 'quality', `cost-${code}`, { ...recallBody, itemId, ...scope }));
    }
    expect(costs[0]?.status).toBe(201);
    for (const cost of costs) expect(cost).toEqual(costs[0]);
    expect(costs[0]?.cost.calls).toBeLessThanOrEqual(5);
    expect(costs[0]?.cost.units).toBeGreaterThan(0);
  });
});

describe('trigger-recall 403', () => {
  it.each(['sales', 'dealer-buyer', 'auditor', 'nobody', undefined])('is closed to %s', async (as) => {
    expect((await stage.call(handler, { as, body })).status).toBe(403);
  });
});

describe('trigger-recall 404', () => {
  it('knows no such item', async () => {
    const answer = await stage.call(handler, { as: 'quality', body: { ...body, itemId: 'itm_none' } });
    expect(answer).toMatchObject({ status: 404, body: { type: 'not-found' } });
  });
});

describe('trigger-recall 422', () => {
  const serials = (from: string, to: string) => ({ ...body, itemId: 'itm_lead', serials: [{ from, to }] });

  it.each([
    ['registrant-notice-missing', { ...body, noticeReference: undefined }],
    ['notice-not-received-yet', { ...body, noticeReceivedAt: '2026-11-23T00:00:00Z' }],
    ['serials-not-kept', { ...serials('S1', 'S9'), itemId: 'itm_stent' }],
    ['serial-range-backwards', serials('S9', 'S1')],
    ['input-invalid', { ...body, recallClass: 'IV' }],
    ['input-invalid', { ...body, lots: [] }],
    ['input-invalid', { ...body, officialNoticeUrl: 'javascript:alert(1)' }],
  ])('refuses with %s', async (type, sent) => {
    expect(await stage.call(handler, { as: 'quality', body: sent })).toMatchObject({ status: 422, body: { type } });
  });
});

describe('trigger-recall 409', () => {
  it('does not let the list of stops outgrow what every move reads', async () => {
    const own = await putItem('itm_full');
    const lots = (turn: number) => Array.from({ length: 100 }, (_, index) => `${turn}-${index}-${'x'.repeat(30)}`);
    let status = 201;
    let turn = 0;
    for (; status === 201 && turn < 40; turn += 1) {
      const answer = await stage.call(handler, { as: 'quality', body: { ...own, lots: lots(turn) } });
      status = answer.status;
      if (status !== 201) expect(answer.body.type).toBe('too-many-stops');
    }
    expect(status).toBe(409);
  });
});
