import { beforeAll, describe, expect, it } from '@jest/globals';
import { stockOpenedV1 } from '../../../events/inventory.ts';
import { handler } from '../../../functions/inventory/open-stock/handler.ts';
import { keys } from '../../../table/keys.ts';
import { company, openStage, type Stage } from '../stage.ts';
import { furnishBooks, open, position, serialRow } from './books.ts';

let stage: Stage;
const line = (lot: string, more: object = {}) => ({
  itemId: 'itm_stent',
  lot,
  expiry: '2028-12-31',
  quantity: 10,
  ...more,
});

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
});

describe('open-stock 201', () => {
  it('takes lots, serial numbers and plain goods into the books, with moves that say where they came from', async () => {
    const body = {
      warehouseId: 'wh_east',
      lines: [
        line('O1', { productionDate: '2026-01-01' }),
        { itemId: 'itm_implant', lot: 'OI', expiry: '2029-01-01', quantity: 2, serials: ['S1', 'S2'] },
        { itemId: 'itm_plain', quantity: 7 },
      ],
    };
    const answer = await stage.call(handler, { as: 'administrator', key: 'first', body });
    expect(answer).toMatchObject({ status: 201, body: { lineCount: 3, quantity: 19 } });
    expect(await position(stage, 'itm_stent', 'O1', '2028-12-31')).toMatchObject({ available: 10 });
    expect(await position(stage, 'itm_plain', '-', '9999-12-31')).toMatchObject({ available: 7 });
    expect(await serialRow(stage, 'S1')).toMatchObject({ status: 'in-stock', warehouseId: 'wh_east', lot: 'OI' });
    const moves = await stage.dependencies.store.queryAll({
      pk: keys.lot(company, 'itm_stent', 'O1').pk,
      reading: 'consistent',
    });
    expect(moves).toMatchObject([
      { kind: 'lot', expiry: '2028-12-31', productionDate: '2026-01-01' },
      { kind: 'move', step: 'stock_taking', from: { kind: 'gone', how: 'opening' }, quantity: 10 },
    ]);
    const [event] = await stage.eventsOf('administrator', 'first');
    expect(stockOpenedV1.data.parse(event?.data)).toMatchObject({ quantity: 19 });

    const again = await stage.call(handler, { as: 'administrator', key: 'first', body });
    expect(again.body).toEqual(answer.body);
    expect(await position(stage, 'itm_stent', 'O1', '2028-12-31')).toMatchObject({ available: 10 });
  });

  it('isolates what is past its expiry from the first moment', async () => {
    await open(stage, [line('OLD', { expiry: '2026-11-21' }), line('LAST', { expiry: '2026-11-22' })]);
    expect(await position(stage, 'itm_stent', 'OLD', '2026-11-21')).toMatchObject({ available: 0, nonConforming: 10 });
    expect(await position(stage, 'itm_stent', 'LAST', '2026-11-22')).toMatchObject({ available: 10 });
  });

  it('opens a lot in two warehouses, and in one of them once, whoever comes first', async () => {
    expect((await open(stage, [line('TWO')])).status).toBe(201);
    expect((await open(stage, [line('TWO')], 'wh_west')).status).toBe(201);
    const answers = await Promise.all([1, 2, 3].map(() => open(stage, [line('RACE')])));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await position(stage, 'itm_stent', 'RACE', '2028-12-31')).toMatchObject({ available: 10 });
  });
});

describe('open-stock 400', () => {
  it('asks for an idempotency key', async () => {
    const body = { warehouseId: 'wh_east', lines: [line('K')] };
    expect((await stage.call(handler, { as: 'administrator', body })).status).toBe(400);
  });
});

describe('open-stock 403', () => {
  it.each(['receiver', 'quality', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await open(stage, [line('X')], 'wh_east', as)).status).toBe(403);
  });
});

describe('open-stock 409', () => {
  it('refuses a lot that has stock here, dates that contradict, and a serial that is here', async () => {
    await open(stage, [
      line('HERE'),
      { itemId: 'itm_implant', lot: 'HI', expiry: '2029-01-01', quantity: 1, serials: ['H1'] },
    ]);
    expect((await open(stage, [line('HERE')])).body).toMatchObject({
      type: 'stock-already-opened',
      errors: [{ pointer: '/lines/0' }],
    });
    expect((await open(stage, [line('HERE', { expiry: '2030-01-01' })], 'wh_west')).body.type).toBe('lot-contradicts');
    const serial = { itemId: 'itm_implant', lot: 'HI', expiry: '2029-01-01', quantity: 1, serials: ['H1'] };
    expect((await open(stage, [serial], 'wh_west')).body.type).toBe('serial-in-stock');
  });
});

describe('open-stock 422', () => {
  it.each([
    ['item-unknown', { itemId: 'itm_none' }],
    ['lot-missing', { lot: undefined }],
    ['expiry-missing', { lot: 'NOEXP', expiry: undefined }],
    ['serials-not-kept', { lot: 'NS', serials: ['A'], quantity: 1 }],
    ['serial-missing', { itemId: 'itm_implant', serials: ['A'] }],
    ['serial-repeated', { itemId: 'itm_implant', serials: ['A', 'A'], quantity: 2 }],
    [
      'document-too-large',
      { itemId: 'itm_implant', serials: Array.from({ length: 60 }, (_, n) => `L${n}`), quantity: 60 },
    ],
    ['input-invalid', { quantity: 0 }],
  ])('says %s', async (type, more) => {
    expect(await open(stage, [line('L', more)])).toMatchObject({ status: 422, body: { type } });
  });

  it('knows no such warehouse', async () => {
    expect((await open(stage, [line('W')], 'wh_none')).body.type).toBe('warehouse-not-found');
  });
});
