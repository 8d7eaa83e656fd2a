import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as getAvailability } from '../../../functions/inventory/get-availability/handler.ts';
import { handler as getStock } from '../../../functions/inventory/get-stock/handler.ts';
import { handler as listExpiring } from '../../../functions/inventory/list-expiring-lots/handler.ts';
import { handler as listWarehouse } from '../../../functions/inventory/list-warehouse-stock/handler.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { postingWrite } from '../../../table/stock.ts';
import { aPartner, company, noon, openStage, stockOf, userWrite, type Stage } from '../stage.ts';
import { furnishBooks } from './books.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
  const reserve = { itemId: 'itm_stent', warehouseId: 'wh_east', lot: 'B', expiry: '2027-03-31', quantity: 4 } as const;
  await stage.write(
    ...stockOf('itm_stent', 'A', '2026-11-21', 5),
    ...stockOf('itm_stent', 'B', '2027-03-31', 12),
    ...stockOf('itm_stent', 'C', '2028-03-31', 200, 'wh_west'),
    ...stockOf('itm_implant', 'D', '2026-12-05', 3),
    ...stockOf('itm_implant', 'Z', '2026-12-06', 0),
  );
  await stage.write(postingWrite(company, { ...reserve, from: 'available', to: 'reserved' }));
  await stage.put(partnerCodec.write(aPartner({ id: 'ptn_fresh', minimumShelfLifeDays: 180 })));
  await stage.write(userWrite('fresh-buyer', ['partner-buyer'], { partnerId: 'ptn_fresh' }));
});

describe('get-stock', () => {
  it('200: shows an item in all warehouses by status, expired as such, with its moment', async () => {
    const answer = await stage.call(getStock, { as: 'sales', parameters: { itemId: 'itm_stent' } });
    expect(answer.body).toMatchObject({
      itemCode: 'STENT-35',
      asOf: noon,
      total: { available: 208, reserved: 4, expired: 5, total: 217 },
      positions: [
        { warehouseId: 'wh_east', lot: 'A', daysLeft: -1, stock: { available: 0, expired: 5 } },
        { warehouseId: 'wh_east', lot: 'B', expiry: '2027-03-31', stock: { available: 8, reserved: 4, total: 12 } },
        { warehouseId: 'wh_west', lot: 'C', stock: { available: 200 } },
      ],
    });
  });

  it('200: narrows to one warehouse; 404: knows no such item; 403: closed to partners', async () => {
    const one = await stage.call(getStock, {
      as: 'picker',
      parameters: { itemId: 'itm_stent' },
      query: { warehouseId: 'wh_west' },
    });
    expect(one.body.total.total).toBe(200);
    expect((await stage.call(getStock, { as: 'sales', parameters: { itemId: 'itm_none' } })).status).toBe(404);
    expect((await stage.call(getStock, { as: 'dealer-buyer', parameters: { itemId: 'itm_stent' } })).status).toBe(403);
  });
});

describe('list-warehouse-stock', () => {
  it('200: pages through a warehouse by item and expiry, each position once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await stage.call(listWarehouse, {
        as: 'picker',
        parameters: { warehouseId: 'wh_east' },
        query: { limit: '2', ...(cursor ? { cursor } : {}) },
      });
      expect(answer.status).toBe(200);
      seen.push(...answer.body.items.map(({ lot }: { lot: string }) => lot));
      cursor = answer.body.cursor;
    } while (cursor);
    expect(seen).toEqual(['D', 'Z', 'A', 'B']);
  });

  it('400: takes no cursor of another list; 403: closed to partners', async () => {
    const first = await stage.call(listWarehouse, {
      as: 'picker',
      parameters: { warehouseId: 'wh_east' },
      query: { limit: '1' },
    });
    const foreign = await stage.call(listWarehouse, {
      as: 'picker',
      parameters: { warehouseId: 'wh_west' },
      query: { cursor: first.body.cursor },
    });
    expect(foreign.body.type).toBe('cursor-invalid');
    const partner = await stage.call(listWarehouse, { as: 'dealer-buyer', parameters: { warehouseId: 'wh_east' } });
    expect(partner.status).toBe(403);
  });
});

describe('list-expiring-lots', () => {
  const list = (query: Record<string, string>) => stage.call(listExpiring, { as: 'quality', query });

  it('200: names lots in stock that expire before a day, soonest first, over months and pages', async () => {
    const answer = await list({ before: '2027-04-01' });
    expect(answer.body.items).toMatchObject([
      { itemId: 'itm_implant', itemCode: 'IMPLANT', lot: 'D', expiry: '2026-12-05', daysLeft: 13, stock: { total: 3 } },
      {
        ...{ itemId: 'itm_stent', itemCode: 'STENT-35', name: '冠脉支架', productLine: 'cardio' },
        ...{ lot: 'B', stock: { available: 8, reserved: 4 } },
      },
    ]);
    const lots: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ before: '2027-04-01', from: '2026-11-01', limit: '1', ...(cursor ? { cursor } : {}) });
      lots.push(...page.body.items.map(({ lot }: { lot: string }) => lot));
      cursor = page.body.cursor;
    } while (cursor);
    expect(lots).toEqual(['A', 'D', 'B']);
  });

  it('200: leaves out the day itself', async () => {
    expect((await list({ before: '2027-03-31' })).body.items).toHaveLength(1);
    expect((await list({ before: '2026-11-22' })).body.items).toEqual([]);
  });

  it('400 and 422: refuses strange cursors, days and periods; 403: closed to partners', async () => {
    expect((await list({ before: '2027-04-01', cursor: '1999-01.x' })).body.type).toBe('cursor-invalid');
    expect((await list({ before: '2031-01-01' })).body.type).toBe('period-too-long');
    expect((await list({ before: '9999-12-31' })).body.type).toBe('period-too-long');
    expect((await list({ from: '9999-01-01', before: '9999-12-31' })).status).toBe(200);
    expect((await list({ before: 'soon' })).body.type).toBe('input-invalid');
    expect((await stage.call(listExpiring, { as: 'dealer-buyer', query: { before: '2027-01-01' } })).status).toBe(403);
  });
});

describe('get-availability', () => {
  const ask = (as: string, query: Record<string, string> = {}, itemId = 'itm_stent') =>
    stage.call(getAvailability, { as, parameters: { itemId }, query });

  it('200: tells a partner a size from its own warehouse, within its shelf life, and nothing more', async () => {
    expect((await ask('dealer-buyer')).body).toEqual({
      itemId: 'itm_stent',
      isAvailable: true,
      quantity: '1-9',
      asOf: noon,
    });
    expect((await ask('fresh-buyer')).body).toMatchObject({ isAvailable: false, quantity: '0' });
    expect((await ask('dealer-buyer', { warehouseId: 'wh_west' })).body.quantity).toBe('1-9');
  });

  it('200: tells sales of all warehouses', async () => {
    expect((await ask('sales')).body.quantity).toBe('100+');
  });

  it('403 and 404: other posts, and items that are not there', async () => {
    expect((await ask('picker')).status).toBe(403);
    expect((await ask('dealer-buyer', {}, 'itm_none')).status).toBe(404);
  });
});
