import { beforeAll, describe, expect, it } from '@jest/globals';
import { paymentMatchedV2 } from '../../../events/finance.ts';
import { handler as getInvoice } from '../../../functions/finance/get-invoice/handler.ts';
import { contract as getPaymentContract } from '../../../functions/finance/get-payment/contract.ts';
import { handler as getPayment } from '../../../functions/finance/get-payment/handler.ts';
import { contract as listContract } from '../../../functions/finance/list-payments/contract.ts';
import { handler as listPayments } from '../../../functions/finance/list-payments/handler.ts';
import { contract } from '../../../functions/finance/match-payment/contract.ts';
import { handler } from '../../../functions/finance/match-payment/handler.ts';
import { handler as issueRed } from '../../../functions/finance/issue-red-invoice/handler.ts';
import { handler as undo } from '../../../functions/finance/undo-match/handler.ts';
import { readInvoice } from '../../../table/finance.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { readPayment } from '../../../table/payments.ts';
import { aPartner, company, furnish, openStage, type Stage } from '../stage.ts';
import { anInvoice, aPayment, creditUsed } from './books.ts';

let stage: Stage;
const match = (key: string, paymentId: string, body: object, as = 'finance') =>
  stage.call(handler, { as, key, parameters: { paymentId }, body });
const named = (...pairs: readonly (readonly [invoiceId: string, amount: string])[]) => ({
  allocations: pairs.map(([invoiceId, amount]) => ({ invoiceId, amount })),
});
const openOf = async (invoiceId: string) =>
  (await readInvoice(stage.dependencies.store, company, invoiceId, 'consistent'))?.open;
const unmatchedOf = async (paymentId: string) =>
  (await readPayment(stage.dependencies.store, company, paymentId, 'consistent'))?.unmatched;
const partner = async (id: string) => stage.put(partnerCodec.write(aPartner({ id })));

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('match-payment 200', () => {
  it('pays the oldest first with an unreferenced lump sum that is short, and shows what remains', async () => {
    await partner('ptn_lump');
    const first = await anInvoice(stage, 'm1', '100.00', 'ptn_lump');
    stage.clock.now = '2026-11-23T04:00:00.000Z';
    const second = await anInvoice(stage, 'm2', '50.00', 'ptn_lump');
    const { paymentId } = await aPayment(stage, 'lump', '120.00', { partnerId: 'ptn_lump' });
    const answer = await match('lump-match', paymentId, { strategy: 'oldest-first' });
    expect(answer).toMatchObject({ status: 200, body: { matched: '120.00', unmatched: '0.00' } });
    expect(contract.output.parse(answer.body).invoices.map(({ amount, open }) => [amount, open])).toEqual([
      ['100.00', '0.00'],
      ['20.00', '30.00'],
    ]);
    expect([await openOf(first.id), await openOf(second.id)]).toEqual([0, 3000]);
    expect(await creditUsed(stage, 'ptn_lump')).toBe(3000);
    const [event] = await stage.eventsOf('finance', 'lump-match');
    expect(paymentMatchedV2.data.parse(event?.data)).toMatchObject({ matched: 12_000, unmatched: 0 });
    const paid = await stage.call(getPayment, { as: 'finance', parameters: { paymentId } });
    expect(getPaymentContract.output.parse(paid.body).matches).toHaveLength(2);
    const shown = await stage.call(getInvoice, { as: 'finance', parameters: { invoiceId: second.id } });
    expect(shown.body).toMatchObject({ open: '30.00', payments: [{ paymentId, amount: '20.00' }] });
  });

  it('adds up what one payment pays of an invoice in two matches', async () => {
    const { id } = await anInvoice(stage, 'twice', '80.00');
    const { paymentId } = await aPayment(stage, 'twice', '100.00');
    await match('twice-1', paymentId, named([id, '30.00']));
    await match('twice-2', paymentId, named([id, '50.00']));
    const shown = await stage.call(getInvoice, { as: 'finance', parameters: { invoiceId: id } });
    expect(shown.body.payments).toMatchObject([{ amount: '80.00' }]);
    expect(await unmatchedOf(paymentId)).toBe(2000);
    const open = listContract.output.parse((await stage.call(listPayments, { as: 'finance' })).body);
    expect(open.items.find((item) => item.paymentId === paymentId)).toMatchObject({ unmatched: '20.00' });
  });

  it('answers a replay with the first answer and pays nothing twice', async () => {
    const { id } = await anInvoice(stage, 'replay', '10.00');
    const { paymentId } = await aPayment(stage, 'replay', '25.00');
    const first = await match('replay-match', paymentId, named([id, '10.00']));
    const again = await match('replay-match', paymentId, named([id, '10.00']));
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(await unmatchedOf(paymentId)).toBe(1500);
  });

  it('lets many payments race for one invoice without paying it twice', async () => {
    await partner('ptn_race');
    const { id } = await anInvoice(stage, 'race', '100.00', 'ptn_race');
    const payments = await Promise.all(
      [1, 2, 3, 4].map((n) => aPayment(stage, `race-${n}`, '40.00', { partnerId: 'ptn_race' })),
    );
    const answers = await Promise.all(
      payments.map(({ paymentId }, n) => match(`race-match-${n}`, paymentId, { strategy: 'oldest-first' })),
    );
    const matched = answers.filter(({ status }) => status === 200).map(({ body }) => Number(body.matched));
    expect(matched.reduce((a, b) => a + b, 0)).toBe(100);
    expect(await openOf(id)).toBe(0);
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body.type)).toEqual(['nothing-to-match']);
    expect(await creditUsed(stage, 'ptn_race')).toBe(0);
  });

  it('lets two matches of one payment race without spending it twice', async () => {
    const [a, b] = [await anInvoice(stage, 'spend1', '70.00'), await anInvoice(stage, 'spend2', '70.00')];
    const { paymentId } = await aPayment(stage, 'spend', '100.00');
    const answers = await Promise.all([a, b].map(({ id }, n) => match(`spend-${n}`, paymentId, named([id, '70.00']))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await unmatchedOf(paymentId)).toBe(3000);
  });
});

describe('match-payment 400', () => {
  it('asks for an idempotency key, because it moves money', async () => {
    const answer = await stage.call(handler, {
      as: 'finance',
      parameters: { paymentId: 'pay_x' },
      body: { strategy: 'oldest-first' },
    });
    expect(answer.body.type).toBe('idempotency-key-missing');
  });
});

describe('match-payment 403 and 404', () => {
  it('is finance’s alone', async () => {
    expect((await match('f1', 'pay_x', { strategy: 'oldest-first' }, 'sales')).status).toBe(403);
    expect((await match('f2', 'pay_x', { strategy: 'oldest-first' }, 'dealer-buyer')).status).toBe(403);
    expect((await match('f3', 'pay_x', { strategy: 'oldest-first' })).status).toBe(404);
  });
});

describe('match-payment 409', () => {
  it('refuses more than is open, more than the payment has, and another partner’s invoice, naming each line', async () => {
    await partner('ptn_other');
    const own = await anInvoice(stage, 'c1', '10.00');
    const foreign = await anInvoice(stage, 'c2', '10.00', 'ptn_other');
    const { paymentId } = await aPayment(stage, 'c', '15.00');
    const both = await match('c-1', paymentId, named([own.id, '10.01'], [foreign.id, '1.00']));
    expect(both).toMatchObject({
      status: 409,
      body: { type: 'exceeds-open-amount', errors: [{ pointer: '/allocations/0' }, { pointer: '/allocations/1' }] },
    });
    const more = await anInvoice(stage, 'c3', '10.00');
    const spent = await match('c-2', paymentId, named([own.id, '10.00'], [more.id, '10.00']));
    expect(spent).toMatchObject({ status: 409, body: { type: 'exceeds-unmatched-amount' } });
    expect(await unmatchedOf(paymentId)).toBe(1500);
  });
});

describe('match-payment 422', () => {
  it('wants either allocations or a strategy, no invoice twice, amounts above zero', async () => {
    for (const body of [
      {},
      { strategy: 'oldest-first', ...named(['inv_1', '1.00']) },
      named(['inv_1', '1.00'], ['inv_1', '2.00']),
      named(['inv_1', '0.00']),
      named(['inv_1', '-5.00']),
    ]) {
      expect((await match('wrong', 'pay_x', body)).status).toBe(422);
    }
  });
});

describe('undo-match', () => {
  it('200: opens invoice and payment again, so that the invoice can be taken back', async () => {
    await partner('ptn_undo');
    const { id } = await anInvoice(stage, 'undo', '90.00', 'ptn_undo');
    const { paymentId } = await aPayment(stage, 'undo', '90.00', { partnerId: 'ptn_undo' });
    await match('undo-match', paymentId, named([id, '90.00']));
    const red = { as: 'finance-manager', parameters: { invoiceId: id }, body: { reason: 'issued-in-error' } };
    expect((await stage.call(issueRed, { ...red, key: 'undo-red-1' })).body.type).toBe('invoice-has-payments');
    const call = { as: 'finance', key: 'undo-1', parameters: { paymentId, invoiceId: id } };
    expect(await stage.call(undo, call)).toMatchObject({ status: 200, body: { unmatched: '90.00', open: '90.00' } });
    expect((await stage.call(undo, call)).headers['idempotent-replay']).toBe('true');
    expect((await stage.call(undo, { ...call, key: 'undo-again' })).body.type).toBe('not-matched');
    expect(await creditUsed(stage, 'ptn_undo')).toBe(9000);
    expect((await stage.call(issueRed, { ...red, key: 'undo-red-2' })).status).toBe(201);
    expect(await creditUsed(stage, 'ptn_undo')).toBe(0);
    expect(await openOf(id)).toBe(0);
  });
});
