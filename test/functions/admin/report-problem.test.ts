import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as answerProblem } from '../../../functions/admin/answer-problem/handler.ts';
import { handler as erase } from '../../../functions/admin/erase-problem-text/handler.ts';
import { contract } from '../../../functions/admin/list-problems/contract.ts';
import { handler as list } from '../../../functions/admin/list-problems/handler.ts';
import { handler } from '../../../functions/admin/report-problem/handler.ts';
import { furnish, openStage, userWrite, type Stage } from '../stage.ts';

let stage: Stage;
let count = 0;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.write(userWrite('dealer-other', ['partner-finance'], { partnerId: 'ptn_dealer' }));
});

const words = '点了提交没有反应';
const body = { screen: '/orders/new', severity: 'blocking', happened: words, failedRequest: 'request-7' };
function report(as: string, more: object = {}, key?: string) {
  stage.clock.now = new Date(Date.parse('2026-11-22T04:00:00.000Z') + (count += 1) * 1000).toISOString();
  return stage.call(handler, { as, body: { ...body, ...more }, ...(key ? { key } : {}) });
}
const reported = async (as: string, more: object = {}) => (await report(as, more)).body.problemId as string;
const seenBy = async (as: string, query: Record<string, string> = {}) =>
  contract.output.parse((await stage.call(list, { as, query })).body);
const answer = (problemId: string, told: object, as = 'administrator', key?: string) =>
  stage.call(answerProblem, { as, parameters: { problemId }, body: told, ...(key ? { key } : {}) });
const eraseText = (problemId: string, as = 'administrator') => stage.call(erase, { as, parameters: { problemId } });

describe('report-problem 201', () => {
  it('takes a report of staff and of partners, and answers a repeat with the first', async () => {
    const first = await report('picker', {}, 'once');
    expect(first).toMatchObject({ status: 201, body: { status: 'open' } });
    const again = await report('picker', {}, 'once');
    expect(again).toMatchObject({ headers: { 'idempotent-replay': 'true' }, body: first.body });
    expect((await report('dealer-buyer')).status).toBe(201);
  });

  it('leaves no word of it in the journal or in an event', async () => {
    await report('picker', { expected: '订单提交' }, 'silent');
    const entry = await stage.entryOf('picker', 'silent');
    expect(entry).toMatchObject({ command: 'report-problem', events: [{ type: 'admin.problem-reported.v1' }] });
    for (const word of [words, '订单提交']) expect(JSON.stringify(entry)).not.toContain(word);
  });
});

describe('report-problem 403 and 422', () => {
  it('needs a sign-in, a screen of the console, and words that fit', async () => {
    expect((await stage.call(handler, { body })).status).toBe(403);
    for (const [more, pointer] of [
      [{ screen: 'https://elsewhere' }, '/screen'],
      [{ happened: '  ' }, '/happened'],
      [{ happened: 'x'.repeat(2001) }, '/happened'],
      [{ severity: 'huge' }, '/severity'],
      [{ failedRequest: 'with blank' }, '/failedRequest'],
    ] as const) {
      expect(await report('picker', more)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    }
  });
});

describe('list-problems 200', () => {
  it('shows administrators all, open ones first and the newest of them at the top', async () => {
    const [old, fresh] = [await reported('picker'), await reported('dealer-buyer')];
    await answer(fresh, { status: 'fixed', answer: '已修复' });
    const { items } = await seenBy('administrator', { limit: '100' });
    const ids = items.map(({ problemId }) => problemId);
    expect(ids.indexOf(old)).toBeLessThan(ids.indexOf(fresh));
    const openOnes = items.filter(({ status }) => status === 'open').map(({ reportedAt }) => reportedAt);
    expect(openOnes).toEqual([...openOnes].sort().reverse());
    expect(items.find(({ problemId }) => problemId === fresh)).toMatchObject({ answer: '已修复', happened: words });
    expect((await seenBy('auditor', { limit: '100' })).items).toEqual(items);
  });

  it('shows a reporter his own, a partner those of its people, and nobody another’s', async () => {
    const own = await reported('checker');
    const dealers = await reported('dealer-other');
    expect((await seenBy('checker')).items.map(({ problemId }) => problemId)).toEqual([own]);
    const theirs = (await seenBy('dealer-buyer')).items;
    expect(theirs.map(({ problemId }) => problemId)).toContain(dealers);
    expect(theirs.every(({ partnerId }) => partnerId === 'ptn_dealer')).toBe(true);
    expect((await seenBy('stranger')).items).toEqual([]);
    expect((await seenBy('shipper')).items).toEqual([]);
  });

  it('pages, and refuses a cursor of another’s list', async () => {
    const { cursor = '' } = await seenBy('administrator', { limit: '1' });
    expect((await seenBy('administrator', { limit: '1', cursor })).items).toHaveLength(1);
    expect((await stage.call(list, { as: 'stranger', query: { cursor } })).status).toBe(400);
  });
});

describe('answer-problem', () => {
  it('200: tells the reporter, says an event without words, and answers a repeat with the first', async () => {
    const id = await reported('checker');
    const first = await answer(id, { status: 'declined', answer: '按规程操作' }, 'administrator', 'a1');
    expect(first).toMatchObject({ status: 200, body: { status: 'declined' } });
    expect((await seenBy('checker')).items[0]).toMatchObject({ status: 'declined', answer: '按规程操作' });
    expect(await stage.eventsOf('administrator', 'a1')).toMatchObject([
      { type: 'admin.problem-answered.v1', data: { problemId: id, status: 'declined' } },
    ]);
    expect(JSON.stringify(await stage.entryOf('administrator', 'a1'))).not.toContain('按规程操作');
    const again = await answer(id, { status: 'declined', answer: '按规程操作' }, 'administrator', 'a1');
    expect(again.headers['idempotent-replay']).toBe('true');
  });

  it('403 and 404: is for administrators, and knows no other report', async () => {
    const id = await reported('checker');
    for (const as of ['auditor', 'checker', 'dealer-buyer']) {
      expect((await answer(id, { status: 'seen' }, as)).status).toBe(403);
    }
    expect((await answer('prb_none', { status: 'seen' })).status).toBe(404);
  });

  it('409 and 422: refuses words without a report to hold them, no words, and no change', async () => {
    const id = await reported('checker');
    expect((await answer(id, { status: 'fixed' })).body.type).toBe('problem-answer-missing');
    expect((await answer(id, { status: 'open', answer: 'x' })).status).toBe(422);
    expect((await answer(id, { status: 'seen' })).status).toBe(200);
    expect((await answer(id, { status: 'seen' })).body.type).toBe('nothing-changed');
    await eraseText(id);
    expect(await answer(id, { status: 'fixed', answer: 'x' })).toMatchObject({
      status: 409,
      body: { type: 'problem-text-erased' },
    });
  });
});

describe('erase-problem-text', () => {
  it('200: takes the words away everywhere, and keeps that there was a report', async () => {
    const id = await reported('picker', { happened: '张三的手机号' });
    expect(await eraseText(id)).toMatchObject({ status: 200, body: { problemId: id } });
    const shown = (await seenBy('administrator', { limit: '100' })).items.find(({ problemId }) => problemId === id);
    expect(shown).toMatchObject({ status: 'open', severity: 'blocking' });
    expect(shown?.happened).toBeUndefined();
    expect(shown?.textErasedAt).toBeDefined();
  });

  it('403, 404 and 409: is for administrators, for reports that exist, and done once', async () => {
    const id = await reported('picker');
    expect((await eraseText(id, 'picker')).status).toBe(403);
    expect((await eraseText('prb_none')).status).toBe(404);
    await eraseText(id);
    expect(await eraseText(id)).toMatchObject({ status: 409, body: { type: 'problem-text-erased' } });
  });
});
