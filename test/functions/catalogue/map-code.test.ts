import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/catalogue/map-code/handler.ts';
import { readCodes } from '../../../table/catalogue.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

const system = 'partner:ptn_dealer';
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const map = (body: object, as = 'sales', key?: string) =>
  stage.call(handler, { as, key, body: { system, itemId: 'itm_stent', ...body } });

describe('map-code 201', () => {
  it('gives a partner’s code its meaning, with the pack size of the level named', async () => {
    expect(await map({ code: 'H-1', quantity: 10 }, 'sales', 'once')).toMatchObject({
      status: 201,
      body: { quantity: 10 },
    });
    expect((await map({ code: 'H-2', levelDi: '06901234567892' })).body.quantity).toBe(1);
    const [code] = await readCodes(stage.dependencies.store, company, [{ system, code: 'H-1' }], 'consistent');
    expect(code).toMatchObject({ itemId: 'itm_stent', quantity: 10 });
    expect((await map({ code: 'H-1', quantity: 10 }, 'sales', 'once')).headers['idempotent-replay']).toBe('true');
  });

  it.each([20, 27])('takes an insurance code of %s digits', async (length) => {
    expect((await map({ system: 'insurance', code: `C${'0'.repeat(length - 1)}` })).status).toBe(201);
  });
});

describe('map-code 403', () => {
  it.each(['picker', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await map({ code: 'H-9' }, as)).status).toBe(403);
  });
});

describe('map-code 404', () => {
  it('knows no such item and no such partner', async () => {
    expect((await map({ code: 'H-9', itemId: 'itm_none' })).status).toBe(404);
    expect((await map({ code: 'H-9', system: 'partner:ptn_none' })).status).toBe(404);
  });
});

describe('map-code 409', () => {
  it('never turns a code round, nor maps it twice', async () => {
    expect(await map({ code: 'H-1', quantity: 5 })).toMatchObject({
      status: 409,
      body: { type: 'code-taken', facts: { itemId: 'itm_stent', quantity: 10 } },
    });
    expect((await map({ code: 'H-1', quantity: 10 })).body.type).toBe('code-already-mapped');
  });

  it('gives one of several meanings said at once', async () => {
    const answers = await Promise.all([1, 2, 3].map((quantity) => map({ code: 'H-RACE', quantity })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('map-code 422', () => {
  it('refuses a system it may not write, a malformed code and a level the item has not', async () => {
    expect((await map({ system: 'gs1', code: '06901234567892' })).body.type).toBe('input-invalid');
    expect((await map({ system: 'insurance', code: '123' })).body.type).toBe('code-malformed');
    expect((await map({ code: 'H-9', levelDi: '06901234567809' })).body.type).toBe('level-not-found');
  });
});
