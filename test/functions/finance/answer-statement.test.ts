import { beforeAll, describe, expect, it } from '@jest/globals';
import { statementBuiltV1, statementClosedV1, statementDisputedV1 } from '../../../events/finance.ts';
import { contract } from '../../../functions/finance/answer-statement/contract.ts';
import { handler } from '../../../functions/finance/answer-statement/handler.ts';
import { contract as buildContract } from '../../../functions/finance/build-statement/contract.ts';
import { handler as build } from '../../../functions/finance/build-statement/handler.ts';
import { handler as buildAll } from '../../../functions/finance/build-statements/handler.ts';
import { contract as getContract } from '../../../functions/finance/get-statement/contract.ts';
import { handler as getStatement } from '../../../functions/finance/get-statement/handler.ts';
import { contract as listContract } from '../../../functions/finance/list-statements/contract.ts';
import { contract as listOfMonthContract } from '../../../functions/finance/list-statements-of-month/contract.ts';
import { handler as listOfMonth } from '../../../functions/finance/list-statements-of-month/handler.ts';
import { handler as listStatements } from '../../../functions/finance/list-statements/handler.ts';
import { handler as getAccount } from '../../../functions/finance/get-account/handler.ts';
import { handler as sign } from '../../../functions/finance/record-signed-statement/handler.ts';
import { handler as resolve } from '../../../functions/finance/resolve-statement-line/handler.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { ledgerRowCodec } from '../../../table/ledger.ts';
import { aPartner, company, furnish, openStage, userWrite, type Stage } from '../stage.ts';
import { anInvoice, aPayment } from './books.ts';

let stage: Stage;
const november = { from: '2026-11-01', to: '2026-11-30' };
const at = (day: string) => (stage.clock.now = `${day}T04:00:00.000Z`);
const buildFor = (partnerId: string, key: string | undefined, period: object = november, as = 'finance') =>
  stage.call(build, { as, key, body: { partnerId, ...period } });
const answer = (statementId: string, key: string, answers: readonly object[], as = 'acme') =>
  stage.call(handler, { as, key, parameters: { statementId }, body: { answers } });
const look = async (statementId: string, as = 'finance') =>
  getContract.output.parse((await stage.call(getStatement, { as, parameters: { statementId } })).body);
const confirmed = (...lines: readonly number[]) => lines.map((line) => ({ line, answer: 'confirmed' }));
const aCustomer = (id: string) => stage.put(partnerCodec.write(aPartner({ id })));

/** A partner with one invoice on the 5th and one payment on the 20th of November; today is the 2nd of December. */
async function withNovember(id: string): Promise<void> {
  await aCustomer(id);
  at('2026-11-05');
  await anInvoice(stage, `nov-${id}`, '300.00', id);
  at('2026-11-20');
  await aPayment(stage, `nov-${id}`, '120.00', { partnerId: id, day: '2026-11-20' });
  at('2026-12-02');
}

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.write(userWrite('acme', ['partner-finance'], { partnerId: 'ptn_acme' }));
});

describe('build-statement 201', () => {
  it('puts opening balance, invoices and payments into lines that add up, and answers a replay', async () => {
    await withNovember('ptn_build');
    const built = await buildFor('ptn_build', 'b1');
    const id = built.body.statementId as string;
    expect(built.status).toBe(201);
    expect(buildContract.output.parse(built.body)).toMatchObject({
      status: 'waiting',
      opening: '0.00',
      invoiced: '300.00',
      paid: '-120.00',
      closing: '180.00',
      lineCount: 3,
    });
    const { lines, closing } = await look(id);
    expect(lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['opening', '0.00'],
      ['invoice', '300.00'],
      ['payment', '-120.00'],
    ]);
    expect(lines.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(Number(closing));
    const [event] = await stage.eventsOf('finance', 'b1');
    expect(statementBuiltV1.data.parse(event?.data)).toMatchObject({ closing: 18_000, lineCount: 3 });
    const replay = await buildFor('ptn_build', 'b1');
    expect(replay.headers['idempotent-replay']).toBe('true');
    const anew = await buildFor('ptn_build', 'b1-anew');
    expect(anew).toMatchObject({ status: 409, body: { type: 'period-already-stated' } });
  });

  it('carries the balance on, and books a late bank slip today instead of into the stated month', async () => {
    await withNovember('ptn_late');
    await buildFor('ptn_late', 'l1');
    const late = await aPayment(stage, 'late', '80.00', { partnerId: 'ptn_late', day: '2026-11-30' });
    expect(late.bookedOn).toBe('2026-12-02');
    at('2027-01-02');
    const december = await buildFor('ptn_late', 'l2', { from: '2026-12-01', to: '2026-12-31' });
    expect(december.body).toMatchObject({ opening: '180.00', paid: '-80.00', closing: '100.00' });
    const account = await stage.call(getAccount, {
      as: 'finance',
      parameters: { partnerId: 'ptn_late' },
      query: { from: '2027-01-01', to: '2027-01-31' },
    });
    expect(account.body).toMatchObject({ opening: '100.00', items: [] });
  });

  it('has every payment in exactly one statement when slips race with its building', async () => {
    await withNovember('ptn_races');
    const [built, ...slips] = await Promise.all([
      buildFor('ptn_races', 'races'),
      ...[1, 2, 3, 4].map((n) =>
        aPayment(stage, `races-${n}`, '1.00', { partnerId: 'ptn_races', day: '2026-11-29', bankReference: `R${n}` }),
      ),
    ]);
    expect(built.status).toBe(201);
    const inside = slips.filter(({ bookedOn }) => bookedOn === '2026-11-29').length;
    expect(Number(built.body.paid)).toBe(-120 - inside);
    expect((await look(built.body.statementId)).lines).toHaveLength(3 + inside);
  });

  it('takes hundreds of rows into pages', async () => {
    await aCustomer('ptn_long');
    const rows = Array.from({ length: 300 }, (_, index) =>
      ledgerRowCodec.put({
        company,
        account: 'receivable:ptn_long',
        day: `2026-11-${String((index % 30) + 1).padStart(2, '0')}`,
        id: `inv_${String(index).padStart(4, '0')}`,
        kind: 'invoice',
        number: `INV-${index}`,
        amount: index + 1,
        currency: 'CNY',
        recordedAt: '2026-11-22T04:00:00.000Z',
      }),
    );
    await stage.write(...rows);
    at('2026-12-02');
    const built = await buildFor('ptn_long', 'long');
    expect(built.body).toMatchObject({ lineCount: 301, closing: '451.50' });
    const { lines } = await look(built.body.statementId);
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 301 }, (_, index) => index + 1));
  });
});

describe('build-statement refusals', () => {
  it('403 for others, 404 for an unknown partner, 409 with nothing to state, 422 for days not over', async () => {
    await aCustomer('ptn_quiet');
    at('2026-12-02');
    expect((await buildFor('ptn_quiet', 'r1', november, 'sales')).status).toBe(403);
    expect((await buildFor('ptn_none', 'r2')).status).toBe(404);
    expect((await buildFor('ptn_quiet', 'r3')).body.type).toBe('nothing-to-state');
    for (const period of [
      { from: '2026-12-01', to: '2026-12-02' },
      { from: '2026-11-30', to: '2026-11-01' },
    ]) {
      expect(await buildFor('ptn_quiet', `r-${period.to}`, period)).toMatchObject({
        status: 422,
        body: { type: 'period-invalid' },
      });
    }
  });
});

describe('build-statements', () => {
  it('builds last month’s statement of every partner that has something to state, once', async () => {
    await withNovember('ptn_monthly1');
    await withNovember('ptn_monthly2');
    const run = { at: '2026-11-30T19:00:00.000Z', company };
    const first = (await buildAll.run(stage.dependencies, run)) as { built: number };
    expect(first.built).toBeGreaterThanOrEqual(2);
    const second = (await buildAll.run(stage.dependencies, run)) as { built: number };
    expect(second.built).toBe(first.built);
    const month = async (query: Record<string, string>) => {
      const told = await stage.call(listOfMonth, {
        as: 'finance',
        query: { month: '2026-11', limit: '100', ...query },
      });
      const { items } = listOfMonthContract.output.parse(told.body);
      return items.map(({ partnerId }) => partnerId).filter((id) => id.startsWith('ptn_monthly'));
    };
    expect((await month({})).sort()).toEqual(['ptn_monthly1', 'ptn_monthly2']);
    expect((await month({ status: 'waiting' })).sort()).toEqual(['ptn_monthly1', 'ptn_monthly2']);
    expect(await month({ status: 'disputed' })).toEqual([]);
    expect(await month({ month: '2026-10' })).toEqual([]);
    for (const [as, query, status] of [
      ['sales', { month: '2026-11' }, 403],
      ['acme', { month: '2026-11' }, 403],
      ['finance', { month: '2026-13' }, 422],
    ] as const) {
      expect((await stage.call(listOfMonth, { as, query })).status).toBe(status);
    }
    const list = await stage.call(listStatements, { as: 'finance', parameters: { partnerId: 'ptn_monthly2' } });
    expect(listContract.output.parse(list.body).items).toMatchObject([{ ...november, closing: '180.00' }]);
  });
});

describe('answer-statement 200', () => {
  it('closes when every line is confirmed, over several answers, with a dispute resolved on the way', async () => {
    await withNovember('ptn_acme');
    const id = (await buildFor('ptn_acme', 'acme')).body.statementId as string;
    const first = await answer(id, 'a1', [
      ...confirmed(1),
      { line: 2, answer: 'disputed', note: 'Two pieces were returned.' },
    ]);
    expect(contract.output.parse(first.body)).toMatchObject({ status: 'disputed', confirmed: 1, disputed: 1 });
    const [disputed] = await stage.eventsOf('acme', 'a1');
    expect(statementDisputedV1.data.parse(disputed?.data)).toMatchObject({ lines: [2] });

    const early = { reference: 'L-1', sha256: '0'.repeat(64), signerRole: '财务负责人', signedOn: '2026-12-02' };
    const letter = { as: 'finance', key: 'early', parameters: { statementId: id }, body: early };
    expect((await stage.call(sign, letter)).body.type).toBe('lines-disputed');

    const parameters = { statementId: id, line: '2' };
    const body = { resolution: 'The return is in the December statement.' };
    expect((await stage.call(resolve, { as: 'acme', key: 'own', parameters, body })).status).toBe(403);
    expect(await stage.call(resolve, { as: 'finance', key: 'res', parameters, body })).toMatchObject({
      status: 200,
      body: { status: 'waiting', disputed: 0 },
    });
    expect((await stage.call(resolve, { as: 'finance', key: 'res2', parameters, body })).body.type).toBe(
      'line-not-disputed',
    );

    const last = await answer(id, 'a2', confirmed(2, 3));
    expect(last.body).toMatchObject({ status: 'confirmed', confirmed: 3, disputed: 0 });
    const [closed] = await stage.eventsOf('acme', 'a2');
    expect(statementClosedV1.data.parse(closed?.data)).toMatchObject({ by: 'confirmed', closing: 18_000 });
    expect((await look(id, 'acme')).lines[1]).toMatchObject({ answer: 'confirmed', resolution: body.resolution });
    expect((await answer(id, 'a3', confirmed(1))).body.type).toBe('statement-closed');
    expect((await answer(id, 'a2', confirmed(2, 3))).body).toEqual(last.body);
  });
});

describe('answer-statement refusals', () => {
  it('403 for our own finance, 404 for a stranger, 422 for a dispute without a reason and a line that is not', async () => {
    await withNovember('ptn_refuse');
    const id = (await buildFor('ptn_refuse', 'refuse')).body.statementId as string;
    await stage.write(userWrite('refuser', ['partner-finance'], { partnerId: 'ptn_refuse' }));
    expect((await answer(id, 'x1', confirmed(1), 'finance')).status).toBe(403);
    expect((await answer(id, 'x2', confirmed(1), 'stranger')).status).toBe(404);
    expect((await stage.call(getStatement, { as: 'stranger', parameters: { statementId: id } })).status).toBe(404);
    const silent = await answer(id, 'x3', [{ line: 2, answer: 'disputed' }], 'refuser');
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answers/0/note' }] } });
    const beyond = await answer(id, 'x4', confirmed(1, 9), 'refuser');
    expect(beyond).toMatchObject({
      status: 422,
      body: { type: 'line-not-found', errors: [{ pointer: '/answers/1/line' }] },
    });
    expect((await look(id)).confirmed).toBe(0);
  });
});

describe('record-signed-statement', () => {
  it('200: closes with the stamped letter; 409 afterwards; 422 for a wrong hash or a day to come', async () => {
    await withNovember('ptn_paper');
    const id = (await buildFor('ptn_paper', 'paper')).body.statementId as string;
    const letter = { reference: '对账函-7', sha256: 'ab'.repeat(32), signerRole: '财务负责人', signedOn: '2026-12-01' };
    const call = (key: string, more: object = {}, as = 'finance') =>
      stage.call(sign, { as, key, parameters: { statementId: id }, body: { ...letter, ...more } });
    expect((await call('p1', { sha256: 'xyz' })).status).toBe(422);
    expect((await call('p2', { signedOn: '2026-12-03' })).body.type).toBe('day-in-future');
    expect((await call('p3', {}, 'sales')).status).toBe(403);
    expect(await call('p4')).toMatchObject({ status: 200, body: { status: 'signed', closing: '180.00' } });
    expect((await call('p5')).body.type).toBe('statement-closed');
    const [event] = await stage.eventsOf('finance', 'p4');
    expect(event).toMatchObject({ type: 'finance.statement-closed.v1', data: { by: 'signed' } });
    expect((await look(id)).signedLetter).toEqual(letter);
  });
});
