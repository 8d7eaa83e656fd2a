import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as answerNotice } from '../../../functions/quality/answer-recall-notice/handler.ts';
import { handler as hold } from '../../../functions/quality/hold-goods/handler.ts';
import { handler as lift } from '../../../functions/quality/lift-stop/handler.ts';
import { contract as stopsContract } from '../../../functions/quality/list-active-stops/contract.ts';
import { handler as listActive } from '../../../functions/quality/list-active-stops/handler.ts';
import { contract as overdueContract } from '../../../functions/quality/list-overdue-notices/contract.ts';
import { handler as listOverdue } from '../../../functions/quality/list-overdue-notices/handler.ts';
import { handler as watch } from '../../../functions/quality/watch-recall-clocks/handler.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';
import { received, sold, triggered } from './a-case.ts';

let stage: Stage;
let recallId: string;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await received(stage, 'L1', 20);
  await sold(stage, 'ptn_dealer', 'L1', 5);
  recallId = await triggered(stage, { lots: ['L1'] });
});

const active = async (as = 'quality') => stopsContract.output.parse((await stage.call(listActive, { as })).body).items;
const overdue = async (query: Record<string, string> = {}) =>
  overdueContract.output.parse((await stage.call(listOverdue, { as: 'quality', query })).body).items;

describe('list-active-stops', () => {
  it('200: shows recalls and holds of all items, the newest first, until they are lifted', async () => {
    stage.clock.now = '2026-11-22T05:00:00.000Z';
    const body = { itemId: 'itm_stent', lots: ['L2'], reason: 'hold', note: '包装破损' };
    const held = await stage.call(hold, { as: 'quality', key: 'hold', body });
    expect(held.status).toBe(201);
    expect(await active()).toMatchObject([
      { stopId: held.body.stopId, itemId: 'itm_stent', lots: ['L2'], reason: 'hold' },
      { itemId: 'itm_stent', lots: ['L1'], reason: 'recall', source: recallId },
    ]);
    const lifted = await stage.call(lift, {
      as: 'quality-manager',
      parameters: { stopId: held.body.stopId },
      body: { reason: '复检合格' },
    });
    expect(lifted.status).toBe(200);
    expect((await active('auditor')).map(({ reason }) => reason)).toEqual(['recall']);
  });

  it('403: is closed to partners and to finance', async () => {
    for (const as of ['dealer-buyer', 'finance']) expect((await stage.call(listActive, { as })).status).toBe(403);
  });
});

describe('list-overdue-notices', () => {
  it('200: shows a notice as soon as its time is over, once, before and after the watch said so, until it is answered', async () => {
    expect(await overdue()).toEqual([]);
    stage.clock.now = '2026-12-30T04:00:00.000Z';
    const late = { recallId, partnerId: 'ptn_dealer', itemId: 'itm_stent', outstanding: 5 };
    expect(await overdue()).toMatchObject([late]);
    await watch.run(stage.dependencies, { at: stage.clock.now, company });
    expect(await overdue()).toMatchObject([late]);
    const answered = await stage.call(answerNotice, {
      as: 'dealer-buyer',
      parameters: { recallId, partnerId: 'ptn_dealer' },
      body: { lots: [{ lot: 'L1', used: 1, onHand: 4, forwarded: 0 }] },
    });
    expect({ status: answered.status, body: answered.body }).toMatchObject({ status: 200 });
    expect(await overdue()).toEqual([]);
  });

  it('403: is for quality', async () => {
    expect((await stage.call(listOverdue, { as: 'dealer-buyer' })).status).toBe(403);
  });
});
