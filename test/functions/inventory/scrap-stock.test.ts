import { beforeAll, describe, expect, it } from '@jest/globals';
import { stockScrappedV1 } from '../../../events/inventory.ts';
import { handler as scrap } from '../../../functions/inventory/scrap-stock/handler.ts';
import { openStage, type Stage } from '../stage.ts';
import { change, day, destroy, furnishBooks, lastKey, opened, position, serialRow } from './books.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
});

describe('scrap-stock', () => {
  it('201: destroys isolated goods and units for good', async () => {
    await opened(stage, 'S', 2, ['D1', 'D2']);
    const unit = { itemId: 'itm_implant', serials: ['D1'] };
    await change(stage, 'S', 'available', 'nonConforming', 1, unit);
    expect((await destroy(stage, 'S', 'nonConforming', 1, unit)).status).toBe(201);
    const [event] = await stage.eventsOf('quality-manager', lastKey());
    expect(stockScrappedV1.data.parse(event?.data)).toMatchObject({ quantity: 1 });
    expect(await position(stage, 'itm_implant', 'S', day)).toMatchObject({ available: 1, nonConforming: 0 });
    expect(await serialRow(stage, 'D1')).toMatchObject({ status: 'destroyed' });
    expect((await destroy(stage, 'S', 'nonConforming', 1, unit)).body.type).toBe('stock-short');
  });

  it('201: a request sent twice destroys once', async () => {
    await opened(stage, 'TWICE');
    await change(stage, 'TWICE', 'available', 'nonConforming', 5);
    const body = {
      itemId: 'itm_stent',
      warehouseId: 'wh_east',
      lot: 'TWICE',
      from: 'nonConforming',
      quantity: 2,
      reason: 'x',
    };
    const first = await stage.call(scrap, { as: 'quality-manager', key: 'twice', body });
    expect((await stage.call(scrap, { as: 'quality-manager', key: 'twice', body })).body).toEqual(first.body);
    expect(await position(stage, 'itm_stent', 'TWICE', day)).toMatchObject({ nonConforming: 3 });
  });

  it('403, 404, 409, 422: the quality manager’s alone, of goods that are there and isolated', async () => {
    expect((await destroy(stage, 'A', 'nonConforming', 1, {}, 'quality')).status).toBe(403);
    expect((await destroy(stage, 'A', 'nonConforming', 1, { itemId: 'itm_none' })).status).toBe(404);
    expect((await destroy(stage, 'TWICE', 'recalled', 1)).body.type).toBe('stock-short');
    expect((await destroy(stage, 'A', 'available', 1)).body.type).toBe('input-invalid');
  });
});
