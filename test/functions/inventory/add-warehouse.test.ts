import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as add } from '../../../functions/inventory/add-warehouse/handler.ts';
import { handler as listWarehouses } from '../../../functions/inventory/list-warehouses/handler.ts';
import { openStage, type Stage } from '../stage.ts';
import { furnishBooks } from './books.ts';

let stage: Stage;
const body = {
  warehouseId: 'wh_north',
  name: '北京仓',
  region: '110000',
  address: '北京市仓库路 3 号',
  lowCelsius: 5,
  highCelsius: 25,
};

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
});

describe('add-warehouse', () => {
  it('201: adds a warehouse that is then on the list', async () => {
    expect(await stage.call(add, { as: 'administrator', key: 'add', body })).toMatchObject({ status: 201 });
    const listed = await stage.call(listWarehouses, { as: 'picker' });
    expect(listed.body.items).toContainEqual({ ...body, coldRoom: false });
  });

  it('201: answers a replay; 409: never overwrites one, whoever comes first', async () => {
    const other = { ...body, warehouseId: 'wh_race' };
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((key) => stage.call(add, { as: 'administrator', key, body: other })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const key = ['a', 'b', 'c'][answers.findIndex(({ status }) => status === 201)];
    expect((await stage.call(add, { as: 'administrator', key, body: other })).status).toBe(201);
  });

  it('403: is the administrator’s; partners do not even see the list', async () => {
    expect((await stage.call(add, { as: 'quality', body })).status).toBe(403);
    expect((await stage.call(listWarehouses, { as: 'dealer-buyer' })).status).toBe(403);
  });

  it('422: wants limits in order and a region that is one', async () => {
    const wrong = { ...body, lowCelsius: 30, region: 'Beijing' };
    expect((await stage.call(add, { as: 'administrator', body: wrong })).status).toBe(422);
  });
});
