import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/inventory/get-stock-board/contract.ts';
import { handler } from '../../../functions/inventory/get-stock-board/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { postingWrite } from '../../../table/stock.ts';
import { shipped, send } from '../logistics/a-shipment.ts';
import { handler as confirm } from '../../../functions/logistics/confirm-delivery/handler.ts';
import { anItem, company, noon, openStage, stockOf, userWrite, type Stage } from '../stage.ts';
import { furnishBooks } from './books.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
  await stage.put(
    itemCodec.write(anItem({ id: 'itm_other', code: 'OTHER', productLine: 'ortho', name: '接骨板' })),
    itemCodec.write(anItem({ id: 'itm_ban', code: 'BANNED', productLine: 'ortho', name: '钉', status: 'banned' })),
  );
  await stage.write(
    ...stockOf('itm_stent', 'OLD', '2026-11-21', 5),
    ...stockOf('itm_stent', 'NEXT', '2027-03-31', 12),
    ...stockOf('itm_stent', 'WEST', '2027-01-31', 200, 'wh_west'),
    ...stockOf('itm_ban', 'B', '2028-01-31', 7),
    userWrite('west', ['picker'], { warehouses: ['wh_west'] }),
  );
  await stage.write(
    postingWrite(company, {
      itemId: 'itm_stent',
      warehouseId: 'wh_west',
      lot: 'WEST',
      expiry: '2027-01-31',
      quantity: 9,
      from: 'available',
      to: 'recalled',
    }),
  );
});

const board = async (query: Record<string, string> = {}, as = 'sales') => {
  const answer = await stage.call(handler, { as, query });
  expect(answer.status).toBe(200);
  return contract.output.parse(answer.body);
};

describe('get-stock-board 200', () => {
  it('adds up each item by warehouse and status, expired goods as such, with the next expiry and its moment', async () => {
    const { items, asOf } = await board();
    expect(asOf).toBe(noon);
    expect(items.find(({ itemId }) => itemId === 'itm_stent')).toMatchObject({
      code: 'STENT-35',
      unit: '支',
      total: { available: 203, expired: 5, recalled: 9, total: 217 },
      nearestExpiry: '2027-01-31',
      warehouses: [
        { warehouseId: 'wh_east', stock: { available: 12, expired: 5, total: 17 }, nearestExpiry: '2027-03-31' },
        { warehouseId: 'wh_west', stock: { available: 191, recalled: 9, total: 200 }, isComplete: true },
      ],
    });
  });

  it('pages over all approved items by code, or over every item of a product line', async () => {
    const first = await board({ limit: '2' });
    const second = await board({ limit: '2', cursor: first.cursor ?? '' });
    expect([...first.items, ...second.items].map(({ code }) => code)).toEqual([
      'IMPLANT',
      'OTHER',
      'PLAIN',
      'STENT-35',
    ]);
    const line = await board({ productLine: 'ortho' });
    expect(line.items.map(({ itemId, total }) => [itemId, total.total])).toEqual([
      ['itm_other', 0],
      ['itm_ban', 7],
    ]);
  });

  it('counts what left until it is signed for', async () => {
    const id = await shipped(stage, 'ord_way', [['itm_stent', 4]]);
    const before = await board();
    expect(before.items.find(({ itemId }) => itemId === 'itm_stent')).toMatchObject({
      inTransit: 4,
      total: { total: 213 },
    });
    expect(before.inTransitIsComplete).toBe(true);
    expect((await send(stage, confirm, 'shipper', id)).status).toBe(200);
    const { items } = await board();
    expect(items.find(({ itemId }) => itemId === 'itm_stent')).toMatchObject({ inTransit: 0 });
  });

  it('says so where a warehouse has more lots than are counted', async () => {
    const lots = Array.from({ length: 301 }, (_, index) =>
      postingWrite(company, {
        itemId: 'itm_other',
        warehouseId: 'wh_east',
        lot: `L${index}`,
        expiry: '2028-01-31',
        quantity: 1,
        to: 'available',
      }),
    );
    await stage.write(...lots);
    const { items } = await board({ productLine: 'ortho' });
    expect(items[0]?.warehouses).toMatchObject([{ warehouseId: 'wh_east', stock: { total: 300 }, isComplete: false }]);
  });

  it('marks the warehouses a post is bound to', async () => {
    const own = (await board({}, 'west')).warehouses.map(({ warehouseId, isOwn }) => [warehouseId, isOwn]);
    expect(own).toEqual([
      ['wh_east', false],
      ['wh_west', true],
    ]);
    expect((await board()).warehouses.every(({ isOwn }) => isOwn)).toBe(true);
  });
});

describe('get-stock-board 400, 403 and 422', () => {
  it('refuses a cursor of another list, partners, and a page that would read too much', async () => {
    const { cursor = '' } = await board({ limit: '1' });
    expect((await stage.call(handler, { as: 'sales', query: { cursor, productLine: 'ortho' } })).status).toBe(400);
    expect((await stage.call(handler, { as: 'dealer-buyer' })).status).toBe(403);
    expect(await stage.call(handler, { as: 'sales', query: { limit: '51' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/limit' }] },
    });
  });
});
