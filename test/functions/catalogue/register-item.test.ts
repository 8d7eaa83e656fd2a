import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/catalogue/register-item/contract.ts';
import { handler } from '../../../functions/catalogue/register-item/handler.ts';
import { readCodes, readItem } from '../../../table/catalogue.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

const body = {
  ...contract.example,
  code: 'BALLOON-1',
  levels: [
    { agency: 'GS1', di: '6901234567809', unit: '支', quantity: 1 },
    { agency: 'GS1', di: '16901234567806', unit: '盒', quantity: 10 },
    { agency: 'HIBCC', di: 'H3735K08B3W', unit: '支', quantity: 1 },
  ],
};
const levelsOf = (...dis: readonly string[]) => dis.map((di) => ({ agency: 'GS1', di, unit: '支', quantity: 1 }));
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('register-item 201', () => {
  it('takes the item in pending, with every code answering to it and GS1 codes in 14 digits', async () => {
    const answer = await stage.call(handler, { as: 'purchaser', key: 'first', body });
    expect(answer).toMatchObject({ status: 201, body: { code: 'BALLOON-1', status: 'pending' } });
    const { store } = stage.dependencies;
    const item = await readItem(store, company, answer.body.itemId, 'consistent');
    expect(item).toMatchObject({ raisedBy: 'purchaser', status: 'pending', certificates: [], taxRateBp: 1300 });
    expect(item?.levels[0]?.di).toBe('06901234567809');
    const codes = await readCodes(
      store,
      company,
      [
        { system: 'internal', code: 'BALLOON-1' },
        { system: 'gs1', code: '06901234567809' },
        { system: 'gs1', code: '16901234567806' },
        { system: 'hibc', code: 'H3735K08B3W' },
      ],
      'consistent',
    );
    expect(codes.map((code) => code?.itemId)).toEqual(Array(4).fill(answer.body.itemId));
    expect(codes.map((code) => code?.quantity)).toEqual([1, 1, 10, 1]);
    expect(await stage.eventsOf('purchaser', 'first')).toMatchObject([
      { type: 'catalogue.item-registered.v1', data: { code: 'BALLOON-1', levels: 3 } },
    ]);
  });

  it('answers a replay with the first answer, though the codes are taken by now', async () => {
    const again = await stage.call(handler, { as: 'purchaser', key: 'first', body });
    expect(again.status).toBe(201);
    expect(again.headers['idempotent-replay']).toBe('true');
  });
});

describe('register-item 403', () => {
  it.each(['sales', 'picker', 'dealer-buyer', undefined])('is closed to %s', async (as) => {
    expect((await stage.call(handler, { as, body: { ...body, code: 'X' } })).status).toBe(403);
  });
});

describe('register-item 409', () => {
  it('refuses a code that means another item, by name and place', async () => {
    const taken = { ...body, code: 'OTHER', levels: levelsOf('06901234567816', '06901234567809') };
    const answer = await stage.call(handler, { as: 'quality', body: taken });
    expect(answer).toMatchObject({
      status: 409,
      body: { type: 'code-taken', facts: { system: 'gs1', code: '06901234567809' } },
    });
    expect(answer.body.errors).toMatchObject([{ pointer: '/levels/1/di' }]);
  });

  it('lets one of several registrations of the same code win', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((key) =>
        stage.call(handler, { as: 'quality', key, body: { ...body, code: 'RACE', levels: [] } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('register-item 422', () => {
  const cases: [string, object, string][] = [
    ['di-wrong', { levels: levelsOf('06901234567808') }, '/levels/0/di'],
    ['code-repeated', { levels: levelsOf('06901234567823', '6901234567823') }, '/levels/1/di'],
    ['storage-limits-crossed', { levels: [], storage: { lowCelsius: 9, highCelsius: 8 } }, '/storage/lowCelsius'],
    ['cold-chain-without-limit', { levels: [], coldChain: true }, '/storage/highCelsius'],
    ['item-untraceable', { levels: [], lotManaged: false }, '/lotManaged'],
  ];
  it.each(cases)('refuses %s', async (reason, wrong, pointer) => {
    const answer = await stage.call(handler, { as: 'quality', body: { ...body, code: 'WRONG', ...wrong } });
    expect(answer).toMatchObject({ status: 422, body: { type: reason } });
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('names every field of the wrong shape', async () => {
    const answer = await stage.call(handler, { as: 'quality', body: { ...body, taxCode: '1', levels: [{}] } });
    expect(answer.body.type).toBe('input-invalid');
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/taxCode');
  });
});
