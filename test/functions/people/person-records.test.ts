import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract as fileContract } from '../../../functions/people/get-person/contract.ts';
import { handler as getPerson } from '../../../functions/people/get-person/handler.ts';
import { handler as listGaps } from '../../../functions/people/list-duty-gaps/handler.ts';
import { contract as lapsingContract } from '../../../functions/people/list-lapsing-person-papers/contract.ts';
import { handler as listLapsing } from '../../../functions/people/list-lapsing-person-papers/handler.ts';
import { handler as recordCheck } from '../../../functions/people/record-health-check/handler.ts';
import { handler as recordQualification } from '../../../functions/people/record-person-qualification/handler.ts';
import type { Stage } from '../stage.ts';
import { lettered, peopledStage, registered, registration } from './file.ts';

let stage: Stage;
let keeper = '';
beforeAll(async () => {
  stage = await peopledStage();
  keeper = await registered(stage, { kind: 'staff', posts: ['storekeeping'] });
});
const of = (personId: string, as: string, key: string, body: object) => ({
  ...{ as, key, parameters: { personId }, body },
});
const check = (key: string, more: object = {}, as = 'quality', personId = keeper) =>
  stage.call(recordCheck, of(personId, as, key, { day: '2026-11-20', result: 'fit', ...more }));
const qualification = (key: string, more: object = {}, as = 'quality', personId = keeper) => {
  const told = { kind: 'maker-training', subject: '介入产品培训', number: 'PX-1', validFrom: '2025-12-20' };
  return stage.call(recordQualification, of(personId, as, key, { ...told, ...more }));
};

describe('record-health-check', () => {
  it('201: how it went stands in the file and never in the journal', async () => {
    const answer = await check('went', { result: 'unfit' });
    expect(answer.status).toBe(201);
    const entry = await stage.entryOf('quality', 'went');
    expect(entry).toMatchObject({ root: `person#${keeper}`, events: [{ type: 'people.health-check-recorded.v1' }] });
    expect(JSON.stringify([entry, answer.body])).not.toContain('fit');
    expect((await check('went', { result: 'unfit' })).body).toEqual(answer.body);
  });

  it('403, 404, 422', async () => {
    expect((await check('closed', {}, 'sales-manager')).status).toBe(403);
    expect((await check('none', {}, 'quality', 'per_none')).status).toBe(404);
    expect(await check('late', { nextDue: '2027-12-01' })).toMatchObject({
      status: 422,
      body: { type: 'next-due-wrong', article: 'GSP 33' },
    });
    expect(await check('soon', { day: '2026-11-23' })).toMatchObject({ status: 422, body: { type: 'day-not-come' } });
  });
});

describe('record-person-qualification', () => {
  it('201: keeps the number out of the journal', async () => {
    expect((await qualification('first')).status).toBe(201);
    expect(JSON.stringify(await stage.entryOf('quality', 'first'))).not.toContain('PX-1');
  });

  it('403, 404, 422', async () => {
    expect((await qualification('closed', {}, 'purchaser')).status).toBe(403);
    expect((await qualification('none', {}, 'quality', 'per_none')).status).toBe(404);
    expect(await qualification('back', { validTo: '2020-01-01' })).toMatchObject({
      status: 422,
      body: { type: 'period-backwards' },
    });
  });
});

describe('get-person', () => {
  it('200: shows quality the whole file, and masks the number for those who need not know it', async () => {
    const personId = await registered(stage, { identity: registration.identity });
    await lettered(stage, personId);
    await lettered(stage, personId, { number: 'SQ-2', validFrom: '2027-01-01', validTo: '2027-12-31' });
    const seen = async (as: string) => (await stage.call(getPerson, { as, parameters: { personId } })).body;
    const whole = await seen('quality');
    fileContract.output.parse(whole);
    expect(whole).toMatchObject({
      ...{ name: '王小明', documentNumber: '11010519491231002X', document: 'identity-card', healthChecks: [] },
      letters: [{ inForce: true }, { inForce: false }],
      gaps: [{ gap: 'training-missing', post: 'selling' }],
    });
    for (const as of ['sales', 'purchaser', 'administrator', 'auditor']) {
      expect((await seen(as)).documentNumber).toBe('110***********002X');
    }
    const sales = await seen('sales');
    fileContract.output.parse(sales);
    expect(sales).not.toHaveProperty('healthChecks');
    expect(sales).not.toHaveProperty('gaps');
    expect(await seen('auditor')).toHaveProperty('healthChecks');
  });

  it('403, 404: is closed to partners and warehouse, and knows no such person', async () => {
    for (const as of ['dealer-buyer', 'picker']) {
      expect((await stage.call(getPerson, { as, parameters: { personId: keeper } })).status).toBe(403);
    }
    expect((await stage.call(getPerson, { as: 'quality', parameters: { personId: 'per_none' } })).status).toBe(404);
  });
});

describe('list-lapsing-person-papers', () => {
  const lapsing = (month: string, as = 'quality', more: object = {}) =>
    stage.call(listLapsing, { as, query: { month, ...more } });

  it('200: letters, certificates and checks of a month in the order of lapsing, and whether they were renewed', async () => {
    const personId = await registered(stage, {
      kind: 'staff',
      posts: ['goods-check'],
      identity: { name: '孙到期', documentNumber: '440524188001010014' },
    });
    await lettered(stage, personId, { number: 'L-1', validTo: '2028-03-31' });
    await lettered(stage, personId, { number: 'L-2', validTo: '2028-03-05' });
    await qualification('lapsing', { validTo: '2028-03-20' }, 'quality', personId);
    const answer = await lapsing('2028-03');
    lapsingContract.output.parse(answer.body);
    expect(answer.body.items).toMatchObject([
      { paper: 'authorisation-letter', title: 'L-2', validTo: '2028-03-05', renewed: true, name: '孙到期', personId },
      { paper: 'qualification', validTo: '2028-03-20', renewed: false },
      { paper: 'authorisation-letter', title: 'L-1', renewed: false },
    ]);
    const first = await lapsing('2028-03', 'quality', { limit: '2' });
    expect(first.body.items).toHaveLength(2);
    const rest = await lapsing('2028-03', 'quality', { limit: '2', cursor: first.body.cursor });
    expect(rest.body.items).toMatchObject([{ title: 'L-1' }]);
    await check('due', { day: '2026-11-19', nextDue: '2027-05-01' }, 'quality', personId);
    expect((await lapsing('2027-05')).body.items).toMatchObject([{ paper: 'health-check', validTo: '2027-05-01' }]);
  });

  it('403, 422', async () => {
    expect((await lapsing('2026-12', 'sales')).status).toBe(403);
    expect((await lapsing('2026-13')).status).toBe(422);
  });
});

describe('list-duty-gaps', () => {
  it('200: names our own people who lack something, and those who lack nothing not', async () => {
    const answer = await stage.call(listGaps, { as: 'quality', query: {} });
    const gaps = new Map(
      answer.body.items.map(({ personId, gaps: of }: { personId: string; gaps: { gap: string }[] }) => [
        personId,
        of.map(({ gap }) => gap),
      ]),
    );
    expect(gaps.get(keeper)).toEqual(['health-unfit', 'training-missing']);
    const theirs = await registered(stage, { kind: 'agent-delegate', posts: [], partnerId: 'ptn_agent' });
    expect(gaps.has(theirs)).toBe(false);
  });

  it('403: is for quality and auditors', async () => {
    expect((await stage.call(listGaps, { as: 'sales-manager', query: {} })).status).toBe(403);
    expect((await stage.call(listGaps, { as: 'auditor', query: {} })).status).toBe(200);
  });
});
