import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { handler as find } from '../../../functions/quality/find-consignees-on-recall-triggered/handler.ts';
import { contract as againContract } from '../../../functions/quality/find-late-consignees/contract.ts';
import { handler as again } from '../../../functions/quality/find-late-consignees/handler.ts';
import { handler as answerNotice } from '../../../functions/quality/answer-recall-notice/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { readRecallCase } from '../../../table/quality.ts';
import { moveWrites } from '../../../table/stock.ts';
import { anItem, company, furnish, openStage, type Stage } from '../stage.ts';
import { begun, eventsUnder, findAll, received, sold, triggered } from './a-case.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const caseOf = async (recallId: string) => {
  const found = await readRecallCase(stage.dependencies.store, company, recallId, 'consistent');
  if (!found) throw new Error('no case');
  return found;
};
const told = async (recallId: string) =>
  Object.fromEntries(
    (await caseOf(recallId)).notices.map(({ partnerId, lots }) => [
      partnerId,
      Object.fromEntries(lots.map(({ lot, issued }) => [lot, issued])),
    ]),
  );

describe('find-consignees-on-recall-triggered', () => {
  it('tells those who hold units of the lot, less what they sent back, and nobody else', async () => {
    await received(stage, 'A1', 50);
    await received(stage, 'A2', 50);
    await sold(stage, 'ptn_dealer', 'A1', 5);
    await sold(stage, 'ptn_dealer', 'A1', 2);
    await sold(stage, 'ptn_back', 'A1', 3);
    await stage.write(
      ...moveWrites({
        ...{ company, id: 'return-1', itemId: 'itm_stent', lot: 'A1', quantity: 3, step: 'receiving' },
        from: { kind: 'partner', partnerId: 'ptn_back' },
        to: { kind: 'warehouse', warehouseId: 'wh_east', status: 'quarantine' },
        ...{ documentType: 'return', documentId: 'rtn_1', documentNumber: 'RT-1' },
        ...{ occurredAt: '2026-11-01T00:00:00.000Z', recordedAt: '2026-11-01T00:00:00.000Z' },
      }),
    );
    await sold(stage, 'ptn_other', 'A2', 4);
    const recallId = await triggered(stage, { lots: ['A1', 'NEVER'] });
    expect(await told(recallId)).toEqual({ ptn_dealer: { A1: 7 } });
    const { recall, progress } = await caseOf(recallId);
    expect(recall).toMatchObject({ finding: 'done' });
    expect(progress).toMatchObject({ notices: 1, issued: 7 });
    expect((await eventsUnder(stage, recallId)).map(({ type }) => type)).toEqual([
      'quality.recall-triggered.v1',
      'quality.recall-notices-sent.v1',
    ]);
  });

  it('finds every lot of a whole item', async () => {
    const itemId = 'itm_whole';
    await stage.put(itemCodec.write(anItem({ id: itemId, code: 'WHOLE' })));
    for (const lot of ['W1', 'W2', 'W3']) {
      await received(stage, lot, 10, { itemId });
      await sold(stage, `ptn_${lot}`, lot, 2, { itemId });
      await sold(stage, 'ptn_dealer', lot, 1, { itemId });
    }
    expect(await told(await triggered(stage, { itemId }))).toEqual({
      ptn_W1: { W1: 2 },
      ptn_W2: { W2: 2 },
      ptn_W3: { W3: 2 },
      ptn_dealer: { W1: 1, W2: 1, W3: 1 },
    });
  });

  it('finds the units of a serial range, not their neighbours and not longer numbers between', async () => {
    const itemId = 'itm_serial';
    await stage.put(itemCodec.write(anItem({ id: itemId, code: 'SERIAL', serialManaged: true })));
    await received(stage, 'S1', 5, { itemId, serials: ['N100', 'N101', 'N102', 'N103', 'N1015'] });
    await sold(stage, 'ptn_in', 'S1', 2, { itemId, serials: ['N100', 'N101'] });
    await sold(stage, 'ptn_out', 'S1', 1, { itemId, serials: ['N103'] });
    await sold(stage, 'ptn_long', 'S1', 1, { itemId, serials: ['N1015'] });
    const serials = [{ from: 'N101', to: 'N102' }];
    expect(await told(await triggered(stage, { itemId, serials }))).toEqual({ ptn_in: { S1: 1 } });
  });

  it('tells 170 consignees in steps, each once, though every event comes twice', async () => {
    await received(stage, 'M1', 200);
    for (let index = 0; index < 170; index += 1) await sold(stage, `ptn_m${index}`, 'M1', 1);
    const recallId = await begun(stage, { lots: ['M1'] });
    const [first] = await eventsUnder(stage, recallId);
    if (!first) throw new Error('no event');
    await stage.react(find, first);
    expect(await stage.react(find, first)).toBe('replayed');
    expect(await findAll(stage, recallId)).toBe(3);
    expect(await findAll(stage, recallId)).toBe(3);
    const { notices, progress } = await caseOf(recallId);
    expect(notices).toHaveLength(170);
    expect(progress).toMatchObject({ notices: 170, issued: 170 });
  });
});

describe('find-late-consignees', () => {
  const call = (recallId: string, as: string | undefined = 'quality', key?: string) =>
    stage.call(again, { as, key, parameters: { recallId }, body: {} });

  it('200: tells a consignee whose goods were booked after the case began', async () => {
    await received(stage, 'L1', 10);
    await sold(stage, 'ptn_dealer', 'L1', 1);
    const recallId = await triggered(stage, { lots: ['L1'] });
    await sold(stage, 'ptn_late', 'L1', 2);
    await sold(stage, 'ptn_dealer', 'L1', 1);
    const answer = await call(recallId, 'quality', 'late');
    expect(answer).toMatchObject({ status: 200, body: { sent: 1, raised: 1, finding: 'done' } });
    againContract.output.parse(answer.body);
    expect((await call(recallId, 'quality', 'late')).body).toEqual(answer.body);
    expect(await told(recallId)).toEqual({ ptn_dealer: { L1: 2 }, ptn_late: { L1: 2 } });
    expect((await caseOf(recallId)).progress).toMatchObject({ notices: 2, issued: 4 });
    expect(await call(recallId)).toMatchObject({ status: 409, body: { type: 'no-late-consignee' } });
  });

  it('loses neither the grown units nor the answer when the consignee answers meanwhile', async () => {
    await received(stage, 'G1', 10);
    await sold(stage, 'ptn_dealer', 'G1', 1);
    const recallId = await triggered(stage, { lots: ['G1'] });
    await sold(stage, 'ptn_dealer', 'G1', 2);
    const { store } = stage.dependencies;
    const transact = store.transact.bind(store);
    jest.spyOn(store, 'transact').mockImplementationOnce(async (...asked) => {
      await call(recallId, 'quality', 'meanwhile');
      return transact(...asked);
    });
    const answer = await stage.call(answerNotice, {
      as: 'dealer-buyer',
      key: 'grown',
      parameters: { recallId, partnerId: 'ptn_dealer' },
      body: { lots: [{ lot: 'G1', used: 1, onHand: 0, forwarded: 0 }] },
    });
    expect(answer.status).toBe(200);
    expect((await caseOf(recallId)).notices).toMatchObject([
      { status: 'answered', lots: [{ lot: 'G1', issued: 3, used: 1 }] },
    ]);
  });

  it('403 and 404: for quality only, and only for cases that are there', async () => {
    expect((await call('rcl_none', 'sales')).status).toBe(403);
    expect((await call('rcl_none')).status).toBe(404);
  });
});
