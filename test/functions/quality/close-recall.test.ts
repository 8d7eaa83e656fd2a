import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as answer } from '../../../functions/quality/answer-recall-notice/handler.ts';
import { contract } from '../../../functions/quality/close-recall/contract.ts';
import { handler as close } from '../../../functions/quality/close-recall/handler.ts';
import { handler as destroy } from '../../../functions/quality/destroy-recalled/handler.ts';
import { contract as getContract } from '../../../functions/quality/get-recall/contract.ts';
import { handler as get } from '../../../functions/quality/get-recall/handler.ts';
import { contract as listContract } from '../../../functions/quality/list-recalls/contract.ts';
import { handler as list } from '../../../functions/quality/list-recalls/handler.ts';
import { handler as receive } from '../../../functions/quality/receive-recall-return/handler.ts';
import { readStops } from '../../../table/gate.ts';
import { postingWrite } from '../../../table/stock.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';
import { begun, expiry, received, sold, triggered } from './a-case.ts';

let stage: Stage;
let count = 0;
const key = () => `close-${(count += 1)}`;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

/** A lot of which the dealer got five, and its recall. */
async function recalled(lot: string) {
  await received(stage, lot, 50);
  await sold(stage, 'ptn_dealer', lot, 5);
  return triggered(stage, { lots: [lot] });
}
const say = (recallId: string, lot: string, used: number, onHand = 0) =>
  stage.call(answer, {
    as: 'dealer-buyer',
    key: key(),
    parameters: { recallId, partnerId: 'ptn_dealer' },
    body: { lots: [{ lot, used, onHand, forwarded: 0 }] },
  });
const bring = (recallId: string, lot: string, quantity: number) =>
  stage.call(receive, {
    as: 'receiver',
    key: key(),
    parameters: { recallId },
    body: { partnerId: 'ptn_dealer', warehouseId: 'wh_east', lot, quantity },
  });
const shut = (recallId: string, as: string | undefined = 'quality-manager', own = key()) =>
  stage.call(close, { as, key: own, parameters: { recallId }, body: {} });
const look = (recallId: string, as: string | undefined = 'quality') =>
  stage.call(get, { as, parameters: { recallId } });

describe('close-recall', () => {
  it('200: closes when every unit has its place, keeps the stop, and shows it all', async () => {
    const recallId = await recalled('A1');
    await say(recallId, 'A1', 2, 3);
    const halfway = await look(recallId);
    expect(halfway.body).toMatchObject({
      effectivenessPercent: 40,
      equation: [{ received: 50, onHand: 45, withConsignees: 5, usedByConsignees: 2, unexplained: 0 }],
    });
    expect(halfway.body.equation[0].missing).toEqual([{ partnerId: 'ptn_dealer', units: 3, noticed: true }]);
    await bring(recallId, 'A1', 3);
    await stage.call(destroy, {
      as: 'quality-manager',
      key: key(),
      parameters: { recallId },
      body: { warehouseId: 'wh_east', supervision: '监销 31', lot: 'A1', quantity: 1 },
    });
    const answer = await shut(recallId, 'quality-manager', 'closing');
    expect(answer).toMatchObject({ status: 200, body: { issued: 5, used: 2, returned: 3, destroyed: 1 } });
    contract.output.parse(answer.body);
    expect((await shut(recallId, 'quality-manager', 'closing')).body).toEqual(answer.body);
    expect(await stage.eventsOf('quality-manager', 'closing')).toMatchObject([{ type: 'quality.recall-closed.v1' }]);

    const after = await look(recallId);
    getContract.output.parse(after.body);
    expect(after.body).toMatchObject({
      status: 'closed',
      effectivenessPercent: 100,
      equation: [{ received: 50, onHand: 47, destroyed: 1, withConsignees: 2, unexplained: 0, missing: [] }],
      destructions: [{ quantity: 1, supervision: '监销 31' }],
    });
    expect((await readStops(stage.dependencies.store, company, 'itm_stent')).stops).toMatchObject([{ lots: ['A1'] }]);
  });

  it('409: nothing comes in after the end', async () => {
    const recallId = await recalled('A2');
    await say(recallId, 'A2', 5);
    expect((await shut(recallId)).status).toBe(200);
    expect((await shut(recallId)).body.type).toBe('recall-closed');
    expect((await say(recallId, 'A2', 4)).body.type).toBe('recall-closed');
    expect((await bring(recallId, 'A2', 1)).body.type).toBe('recall-closed');
  });

  it('409: not before all are told and have answered', async () => {
    await received(stage, 'B1', 10);
    await sold(stage, 'ptn_dealer', 'B1', 1);
    expect((await shut(await begun(stage, { lots: ['B1'] }))).body.type).toBe('consignees-not-found-yet');
    const answer = await shut(await recalled('B2'));
    expect(answer).toMatchObject({
      status: 409,
      body: { type: 'notice-not-answered', errors: [{ pointer: '/notices/ptn_dealer' }] },
    });
  });

  it('409: names lot, consignee and number while units are missing', async () => {
    const recallId = await recalled('C1');
    await say(recallId, 'C1', 2, 3);
    expect(await shut(recallId)).toMatchObject({
      status: 409,
      body: { type: 'recall-does-not-add-up', facts: { lot: 'C1', partner: 'ptn_dealer', missing: 3 } },
    });
  });

  it('409: finds a sale that nobody was told of, and stock that nothing explains', async () => {
    const recallId = await recalled('C2');
    await say(recallId, 'C2', 5);
    await sold(stage, 'ptn_hidden', 'C2', 1);
    expect((await shut(recallId)).body.facts).toMatchObject({ partner: 'ptn_hidden', missing: 1 });

    const other = await recalled('C3');
    await say(other, 'C3', 5);
    const lost = { itemId: 'itm_stent', warehouseId: 'wh_east', lot: 'C3', expiry, quantity: 1 };
    await stage.write(postingWrite(company, { ...lost, from: 'available' }));
    expect((await shut(other)).body.facts).toMatchObject({ lot: 'C3', missing: 1 });
  });

  it('never closes over an answer that comes in at the same moment', async () => {
    const recallId = await recalled('D1');
    await say(recallId, 'D1', 5);
    const [closing, correcting] = await Promise.all([shut(recallId), say(recallId, 'D1', 4)]);
    // Either the case closed first and the correction is refused, or the correction stands and the case stays open.
    const outcomes = [closing.status, correcting.status].join();
    expect(['200,409', '409,200']).toContain(outcomes);
    const { body } = await look(recallId);
    expect(body.status).toBe(closing.status === 200 ? 'closed' : 'open');
    expect(body.equation[0].usedByConsignees).toBe(closing.status === 200 ? 5 : 4);
  });

  it('403 and 404: only a manager who did not begin it, only a case that is there', async () => {
    expect((await shut('rcl_none', 'quality')).status).toBe(403);
    expect((await shut('rcl_none', 'dealer-buyer')).status).toBe(403);
    expect((await shut('rcl_none')).status).toBe(404);
  });
});

describe('get-recall', () => {
  it('200: shows clocks with their sources, and notices that are overdue', async () => {
    const recallId = await recalled('E1');
    stage.clock.now = '2026-11-23T16:00:00.000Z';
    const { body } = await look(recallId, 'auditor');
    stage.clock.now = '2026-11-22T04:00:00.000Z';
    expect(body.progress).toMatchObject({ overdue: 1, answered: 0 });
    expect(body.notices).toMatchObject([{ partnerId: 'ptn_dealer', overdue: true }]);
    expect(body.clocks[0]).toMatchObject({ duty: 'pass-notice-on', source: 'RECALL 6; GSP 111', binding: 'internal' });
  });

  it('403 and 404', async () => {
    expect((await look('rcl_none', 'dealer-buyer')).status).toBe(403);
    expect((await look('rcl_none')).status).toBe(404);
  });
});

describe('list-recalls', () => {
  it('200: shows open ones first, newest at the top, page by page', async () => {
    const seen: { status: string; recallId: string }[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '3', ...(cursor ? { cursor } : {}) };
      const page = await stage.call(list, { as: 'auditor', query });
      listContract.output.parse(page.body);
      seen.push(...page.body.items);
      cursor = page.body.cursor;
    } while (cursor);
    const statuses = seen.map(({ status }) => status);
    expect(statuses).toEqual([...statuses].sort().reverse());
    const open = seen.filter(({ status }) => status === 'open').map(({ recallId }) => recallId);
    expect(open).toEqual([...open].sort().reverse());
    expect(new Set(seen.map(({ recallId }) => recallId)).size).toBe(seen.length);
  });

  it('400 and 403: no stranger’s cursor, no partner', async () => {
    expect((await stage.call(list, { as: 'quality', query: { cursor: 'x' } })).status).toBe(400);
    expect((await stage.call(list, { as: 'dealer-buyer' })).status).toBe(403);
  });
});
