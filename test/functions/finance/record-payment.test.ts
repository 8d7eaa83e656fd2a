import { beforeAll, describe, expect, it } from '@jest/globals';
import { paymentRecordedV1 } from '../../../events/finance.ts';
import { contract } from '../../../functions/finance/record-payment/contract.ts';
import { handler } from '../../../functions/finance/record-payment/handler.ts';
import { contract as accountContract } from '../../../functions/finance/get-account/contract.ts';
import { handler as getAccount } from '../../../functions/finance/get-account/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';

const body = { partnerId: 'ptn_dealer', amount: '1000.50', day: '2026-11-20', means: 'transfer' };
let stage: Stage;
const record = (key: string | undefined, more: object = {}, as = 'finance') =>
  stage.call(handler, { as, key, body: { ...body, ...more } });

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('record-payment 201', () => {
  it('books money that names no invoice on the day of the bank slip', async () => {
    const answer = await record('first', { bankReference: 'B-1' });
    expect(answer.status).toBe(201);
    expect(contract.output.parse(answer.body)).toMatchObject({ unmatched: '1000.50', bookedOn: '2026-11-20' });
    const [event] = await stage.eventsOf('finance', 'first');
    expect(paymentRecordedV1.data.parse(event?.data)).toMatchObject({ amount: 100_050, means: 'transfer' });
    const account = await stage.call(getAccount, {
      as: 'dealer-buyer',
      parameters: { partnerId: 'ptn_dealer' },
      query: { from: '2026-11-01', to: '2026-11-30' },
    });
    expect(accountContract.output.parse(account.body)).toMatchObject({
      opening: '0.00',
      items: [{ kind: 'payment', amount: '-1000.50', day: '2026-11-20' }],
    });
  });

  it('takes an acceptance bill with its due day, and answers a replay once', async () => {
    const bill = { means: 'bank-acceptance-bill', maturesOn: '2027-05-20' };
    const first = await record('bill', bill);
    const again = await record('bill', bill);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replay']).toBe('true');
  });
});

describe('record-payment refusals', () => {
  it('400 without an idempotency key, 403 for others than finance, 404 for an unknown partner', async () => {
    expect((await record(undefined)).status).toBe(400);
    expect((await record('x1', {}, 'sales')).status).toBe(403);
    expect((await record('x2', {}, 'dealer-buyer')).status).toBe(403);
    expect((await record('x3', { partnerId: 'ptn_none' })).status).toBe(404);
  });

  it('409 for a bank slip that is booked already, also when two book it at once', async () => {
    const answers = await Promise.all(
      ['s1', 's2', 's3'].map((key) => record(key, { bankReference: 'B-TWICE', day: '2026-11-22' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ type: 'payment-already-recorded', facts: { bankReference: 'B-TWICE' } });
  });

  it('422 for a day to come, nothing, less than nothing, and unknown means', async () => {
    expect(await record('y1', { day: '2026-11-23' })).toMatchObject({
      status: 422,
      body: { type: 'day-in-future', errors: [{ pointer: '/day' }] },
    });
    expect((await record('y2', { amount: '0.00' })).status).toBe(422);
    expect((await record('y3', { amount: '-1.00' })).status).toBe(422);
    expect((await record('y4', { amount: '1.001' })).status).toBe(422);
    expect((await record('y5', { means: 'promise' })).status).toBe(422);
  });
});

describe('get-account', () => {
  it('404 for a stranger, 422 for days the wrong way round', async () => {
    const parameters = { partnerId: 'ptn_dealer' };
    const query = { from: '2026-11-01', to: '2026-11-30' };
    expect((await stage.call(getAccount, { as: 'stranger', parameters, query })).status).toBe(404);
    const turned = { from: '2026-11-30', to: '2026-11-01' };
    expect((await stage.call(getAccount, { as: 'finance', parameters, query: turned })).status).toBe(422);
  });
});
