import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/quality/answer-recall-notice/contract.ts';
import { handler as answer } from '../../../functions/quality/answer-recall-notice/handler.ts';
import { contract as listContract } from '../../../functions/quality/list-recall-notices/contract.ts';
import { handler as list } from '../../../functions/quality/list-recall-notices/handler.ts';
import { contract as recordContract } from '../../../functions/quality/record-recall-answer/contract.ts';
import { handler as record } from '../../../functions/quality/record-recall-answer/handler.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { readNotice } from '../../../table/quality.ts';
import { aPartner, company, furnish, openStage, type Stage, userWrite } from '../stage.ts';
import { received, sold, triggered } from './a-case.ts';

let stage: Stage;
let recallId: string;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(partnerCodec.write(aPartner({ id: 'ptn_below', code: 'B-1', ancestors: ['ptn_dealer'] })));
  await stage.write(userWrite('buyer-only', ['partner-buyer'], { partnerId: 'ptn_dealer' }));
  await received(stage, 'A1', 50);
  await sold(stage, 'ptn_dealer', 'A1', 5);
  await sold(stage, 'ptn_below', 'A1', 4);
  recallId = await triggered(stage, { lots: ['A1'] });
});

const said = (used: number, onHand: number, lot = 'A1') => ({ lots: [{ lot, used, onHand, forwarded: 0 }] });
const send = (as: string | undefined, body: object, partnerId = 'ptn_dealer', key?: string, id = recallId) =>
  stage.call(answer, { as, key, parameters: { recallId: id, partnerId }, body });
const write = (as: string, body: object, partnerId = 'ptn_below', key?: string) =>
  stage.call(record, { as, key, parameters: { recallId, partnerId }, body });
const stored = async (partnerId: string) => {
  const found = await readNotice(stage.dependencies.store, company, recallId, partnerId);
  if (!found) throw new Error('no notice');
  return found;
};

describe('answer-recall-notice', () => {
  it('200: a consignee answers, replays and corrects itself; the case counts what is true last', async () => {
    const first = await send('dealer-buyer', { ...said(4, 1), buyersInformed: 2 }, 'ptn_dealer', 'first');
    expect(first).toMatchObject({ status: 200, body: { status: 'answered', used: 4, toReturn: 1 } });
    contract.output.parse(first.body);
    expect((await send('dealer-buyer', { ...said(4, 1), buyersInformed: 2 }, 'ptn_dealer', 'first')).body).toEqual(
      first.body,
    );
    await send('dealer-buyer', said(2, 3));
    const { notice, progress } = await stored('ptn_dealer');
    expect(notice).toMatchObject({ buyersInformed: 2, lots: [{ used: 2, onHand: 3 }] });
    expect(progress).toMatchObject({ answered: 1, used: 2 });
    expect(await stage.entryOf('dealer-buyer', 'first')).toMatchObject({ root: `recall#${recallId}` });
  });

  it('200: two answers at once both stand, one after the other', async () => {
    const answers = await Promise.all([send('dealer-buyer', said(2, 2)), send('dealer-buyer', said(2, 3))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await stored('ptn_dealer')).progress).toMatchObject({ answered: 1, used: 2 });
  });

  it.each(['quality', 'buyer-only', 'nobody', undefined])('403: is closed to %s', async (as) => {
    expect((await send(as, said(1, 1))).status).toBe(403);
  });

  it('404: nobody answers for another partner, not even one above it, and not an unknown case', async () => {
    expect((await send('stranger', said(1, 1))).status).toBe(404);
    expect((await send('dealer-buyer', said(1, 1), 'ptn_below')).status).toBe(404);
    expect((await send('dealer-buyer', said(1, 1), 'ptn_dealer', undefined, 'rcl_none')).status).toBe(404);
  });

  it('409 and 422: not more than it got, no lot it never had, no nonsense', async () => {
    expect(await send('dealer-buyer', said(3, 3))).toMatchObject({ status: 409, body: { type: 'more-than-issued' } });
    expect(await send('dealer-buyer', said(1, 1, 'B2'))).toMatchObject({
      status: 422,
      body: { type: 'lot-not-in-notice' },
    });
    expect((await send('dealer-buyer', said(-1, 1))).status).toBe(422);
    const once = said(0, 2);
    const twice = { ...once, lots: [...once.lots, ...once.lots] };
    expect(await send('dealer-buyer', twice)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/lots' }] } });
  });
});

describe('record-recall-answer', () => {
  const paper = { ...said(4, 0), evidence: '回执 2026-17' };

  it('200: quality writes down what came on paper, with what proves it', async () => {
    const done = await write('quality', paper, 'ptn_below', 'paper');
    expect(done).toMatchObject({ status: 200, body: { status: 'answered', used: 4 } });
    recordContract.output.parse(done.body);
    expect((await write('quality', paper, 'ptn_below', 'paper')).body).toEqual(done.body);
    expect((await stored('ptn_below')).notice.evidence).toBe('回执 2026-17');
  });

  it('403, 404, 409, 422: not for partners, not without a notice, not too many, not without proof', async () => {
    expect((await write('dealer-buyer', paper)).status).toBe(403);
    expect((await write('quality', paper, 'ptn_none')).status).toBe(404);
    expect((await write('quality', { ...paper, ...said(5, 0) })).status).toBe(409);
    expect((await write('quality', said(4, 0))).status).toBe(422);
    expect((await write('quality', { ...paper, ...said(1, 0, 'B2') })).body.type).toBe('lot-not-in-notice');
  });
});

describe('list-recall-notices', () => {
  const read = (as: string | undefined, partnerId = 'ptn_dealer') =>
    stage.call(list, { as, parameters: { partnerId } });

  it('200: a partner sees what it must do and until when, its agent sees it too', async () => {
    const own = await read('dealer-buyer');
    expect(own).toMatchObject({ status: 200, body: { items: [{ recallId, dueAt: '2026-11-23T15:59:59.999Z' }] } });
    expect(own.body.items[0].officialNoticeUrl).toContain('nmpa');
    listContract.output.parse(own.body);
    expect((await read('dealer-buyer', 'ptn_below')).body.items).toHaveLength(1);
    expect((await read('quality', 'ptn_below')).status).toBe(200);
  });

  it('403 and 404: is closed to other posts and to strangers', async () => {
    expect((await read('picker')).status).toBe(403);
    expect((await read('stranger')).status).toBe(404);
    expect((await read('dealer-buyer', 'ptn_stranger')).status).toBe(404);
  });
});
