import { beforeAll, describe, expect, it } from '@jest/globals';
import { stockStatusChangedV1 } from '../../../events/inventory.ts';
import { handler as adjust } from '../../../functions/inventory/adjust-status/handler.ts';
import { gateWrites } from '../../../table/gate.ts';
import { company, noon, openStage, type Stage } from '../stage.ts';
import { change, day, furnishBooks, lastKey, opened, position, serialRow } from './books.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
});

describe('adjust-status 201', () => {
  it('isolates goods and releases them, with document and moves', async () => {
    await opened(stage, 'A');
    expect((await change(stage, 'A', 'available', 'quarantine', 4)).status).toBe(201);
    const [event] = await stage.eventsOf('quality', lastKey());
    expect(stockStatusChangedV1.data.parse(event?.data)).toMatchObject({ cause: 'quality', to: 'quarantine' });
    expect(await position(stage, 'itm_stent', 'A', day)).toMatchObject({ available: 6, quarantine: 4 });
    await change(stage, 'A', 'quarantine', 'available', 3);
    await change(stage, 'A', 'quarantine', 'nonConforming', 1);
    expect(await position(stage, 'itm_stent', 'A', day)).toMatchObject({
      available: 9,
      quarantine: 0,
      nonConforming: 1,
    });
  });

  it('isolates units by serial number so that nobody picks them', async () => {
    await opened(stage, 'AS', 2, ['Q1', 'Q2']);
    const unit = { itemId: 'itm_implant', serials: ['Q1'] };
    expect((await change(stage, 'AS', 'available', 'quarantine', 1, unit)).status).toBe(201);
    expect(await serialRow(stage, 'Q1')).toMatchObject({ status: 'held', stock: 'quarantine' });
    await change(stage, 'AS', 'quarantine', 'available', 1, unit);
    const row = await serialRow(stage, 'Q1');
    expect(row).toMatchObject({ status: 'in-stock' });
    expect(row).not.toHaveProperty('stock');
  });

  it('lets several take from one lot and never more than there is', async () => {
    await opened(stage, 'RACE');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => change(stage, 'RACE', 'available', 'blocked', 4)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409]);
    expect(await position(stage, 'itm_stent', 'RACE', day)).toMatchObject({ available: 2, blocked: 8 });
  });

  it('isolates stopped goods; 409: does not release them', async () => {
    await opened(stage, 'STOP');
    const stop = { id: 'stp_1', itemId: 'itm_stent', lots: ['STOP'], reason: 'recall', source: 'rec_1' } as const;
    await stage.write(...gateWrites(company, 'itm_stent', [stop], undefined));
    expect((await change(stage, 'STOP', 'available', 'quarantine', 5)).status).toBe(201);
    expect((await change(stage, 'STOP', 'quarantine', 'available', 5)).body).toMatchObject({
      type: 'goods-stopped',
      facts: { source: 'rec_1' },
    });
  });
});

describe('adjust-status 4xx', () => {
  it('400 and 403: wants a key; is quality’s alone', async () => {
    const body = {
      itemId: 'itm_stent',
      warehouseId: 'wh_east',
      lot: 'A',
      from: 'available',
      to: 'blocked',
      quantity: 1,
      reason: 'x',
    };
    expect((await stage.call(adjust, { as: 'quality', body })).status).toBe(400);
    expect((await change(stage, 'A', 'available', 'blocked', 1, {}, 'picker')).status).toBe(403);
    expect((await change(stage, 'A', 'available', 'blocked', 1, {}, 'dealer-buyer')).status).toBe(403);
  });

  it('404: knows no such item', async () => {
    expect((await change(stage, 'A', 'available', 'blocked', 1, { itemId: 'itm_none' })).status).toBe(404);
  });

  it('409: not more than there is, not what expired, not units that are elsewhere', async () => {
    await opened(stage, 'NO', 3);
    expect((await change(stage, 'NO', 'available', 'blocked', 4)).body).toMatchObject({
      type: 'stock-short',
      facts: { standing: 3 },
    });
    expect((await change(stage, 'UNSEEN', 'available', 'blocked', 1)).body.type).toBe('stock-short');
    await change(stage, 'NO', 'available', 'quarantine', 1);
    stage.clock.now = '2029-01-01T04:00:00.000Z';
    expect((await change(stage, 'NO', 'quarantine', 'available', 1)).body.type).toBe('goods-expired');
    stage.clock.now = noon;
    await opened(stage, 'NOS', 2, ['N1', 'N2']);
    const unit = { itemId: 'itm_implant', serials: ['Q2'] };
    expect((await change(stage, 'NOS', 'available', 'blocked', 1, unit)).body.type).toBe('serial-not-here');
  });

  it('422: wants another status, serials one by one, and a reason', async () => {
    const of = async (answer: ReturnType<typeof change>) => (await answer).body.type;
    expect(await of(change(stage, 'NO', 'available', 'available', 1))).toBe('same-status');
    expect(await of(change(stage, 'NO', 'reserved', 'available', 1))).toBe('input-invalid');
    expect(await of(change(stage, 'NO', 'available', 'blocked', 1, { reason: '' }))).toBe('input-invalid');
    expect(await of(change(stage, 'NO', 'available', 'blocked', 1, { serials: ['N1'] }))).toBe('serials-not-kept');
    const implant = { itemId: 'itm_implant' };
    expect(await of(change(stage, 'NOS', 'available', 'blocked', 1, implant))).toBe('serial-missing');
    expect(await of(change(stage, 'NOS', 'available', 'blocked', 2, { ...implant, serials: ['N1', 'N1'] }))).toBe(
      'serial-repeated',
    );
  });
});
