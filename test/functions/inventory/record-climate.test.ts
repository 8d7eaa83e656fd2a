import { beforeAll, describe, expect, it } from '@jest/globals';
import { climateExcursionFoundV1, climateRecordedV1 } from '../../../events/inventory.ts';
import { handler as listClimate } from '../../../functions/inventory/list-climate/handler.ts';
import { handler as recordClimate } from '../../../functions/inventory/record-climate/handler.ts';
import { openStage, type Stage } from '../stage.ts';
import { furnishBooks } from './books.ts';

let stage: Stage;
const reading = { warehouseId: 'wh_east', zone: 'cold-room', celsius: 4.5, humidityPercent: 50 };

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
});

describe('record-climate', () => {
  it('201: keeps a reading with its limits and lists it', async () => {
    const answer = await stage.call(recordClimate, { as: 'receiver', key: 'in', body: reading });
    expect(answer.body).toMatchObject({ isOutside: false, lowCelsius: 2, highCelsius: 8 });
    const listed = await stage.call(listClimate, { as: 'quality', query: { warehouseId: 'wh_east' } });
    expect(listed.body.items).toMatchObject([{ zone: 'cold-room', celsius: 4.5, by: 'receiver', isOutside: false }]);
    const events = await stage.eventsOf('receiver', 'in');
    expect(events.map(({ type }) => type)).toEqual(['inventory.climate-recorded.v1']);
    climateRecordedV1.data.parse(events[0]?.data);
  });

  it('201: says at once that a zone is outside its limits, and tells quality', async () => {
    const body = { ...reading, celsius: 8.1 };
    expect((await stage.call(recordClimate, { as: 'picker', key: 'out', body })).body.isOutside).toBe(true);
    const [, found] = await stage.eventsOf('picker', 'out');
    expect(climateExcursionFoundV1.data.parse(found?.data)).toMatchObject({ celsius: 8.1, highCelsius: 8 });
  });

  it('403: closed to other posts and warehouses', async () => {
    expect((await stage.call(recordClimate, { as: 'sales', body: reading })).status).toBe(403);
    const answer = await stage.call(recordClimate, { as: 'west-receiver', body: reading });
    expect(answer.body.type).toBe('warehouse-not-yours');
  });

  it('422: knows the warehouse, its zones and what air can be', async () => {
    const of = async (more: object) =>
      (await stage.call(recordClimate, { as: 'quality', body: { ...reading, ...more } })).body.type;
    expect(await of({ warehouseId: 'wh_none' })).toBe('warehouse-not-found');
    expect(await of({ warehouseId: 'wh_west' })).toBe('zone-not-there');
    expect(await of({ humidityPercent: 101 })).toBe('input-invalid');
    expect(await of({ celsius: 1e-200 })).toBe('input-invalid');
    expect(await of({ celsius: -18.355 })).toBe('input-invalid');
  });
});
