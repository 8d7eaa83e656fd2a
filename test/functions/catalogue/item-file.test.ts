import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as approve } from '../../../functions/catalogue/approve-substitute/handler.ts';
import { handler as get } from '../../../functions/catalogue/get-item-file/handler.ts';
import { handler as setListing } from '../../../functions/catalogue/set-listing/handler.ts';
import { handler as withdraw } from '../../../functions/catalogue/withdraw-substitute/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { anItem, furnish, noon, openStage, type Stage } from '../stage.ts';

let stage: Stage;
let count = 0;
const listing = {
  province: '310000',
  number: 'SH-1',
  price: '780.5000',
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
};

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(
    itemCodec.write(anItem({ id: 'itm_other', code: 'OTHER', name: '替代支架' })),
    itemCodec.write(anItem({ id: 'itm_pending', code: 'P', status: 'pending' })),
    itemCodec.write(anItem({ id: 'itm_one', code: 'ONE', riskClass: 'I' })),
    itemCodec.write(anItem({ id: 'itm_goods', code: 'GOODS', kind: 'non-device' })),
  );
});

const set = (body: object, as = 'sales-manager', itemId = 'itm_stent') => {
  count += 1;
  return stage.call(setListing, { as, key: `set-${count}`, parameters: { itemId }, body });
};
const substitute = (substituteId: string, as = 'quality-manager', itemId = 'itm_stent') => {
  count += 1;
  const body = { substituteId, reason: '同规格同适应症' };
  return stage.call(approve, { as, key: `substitute-${count}`, parameters: { itemId }, body });
};
const file = async (itemId = 'itm_stent', as = 'sales') => stage.call(get, { as, parameters: { itemId } });

describe('set-listing 200', () => {
  it('keeps one listing for each province and number, and changes it', async () => {
    expect((await set(listing)).status).toBe(200);
    expect((await set({ ...listing, province: '440000', number: 'GD-9' })).status).toBe(200);
    expect((await set({ ...listing, price: '700', status: 'suspended' }, 'quality')).status).toBe(200);
    expect((await file()).body.listings).toMatchObject([
      { province: '310000', number: 'SH-1', price: '700.0000', status: 'suspended', validTo: '2027-12-31' },
      { province: '440000', number: 'GD-9', price: '780.5000', status: 'listed' },
    ]);
    expect((await set({ ...listing, price: '700', status: 'suspended' })).body.type).toBe('nothing-changed');
  });

  it.each([
    ['province-wrong', { province: '310115' }],
    ['listing-days-crossed', { validTo: '2025-01-01' }],
    ['input-invalid', { price: '0' }],
    ['input-invalid', { province: '31' }],
  ])('refuses %s', async (type, more) => {
    expect(await set({ ...listing, ...more })).toMatchObject({ status: 422, body: { type } });
  });

  it('is closed to other posts and to items that are not there', async () => {
    expect((await set(listing, 'sales')).status).toBe(403);
    expect((await set(listing, 'quality', 'itm_none')).status).toBe(404);
  });
});

describe('approve-substitute 201, withdraw-substitute 200', () => {
  it('stands in one direction until it is withdrawn', async () => {
    expect((await substitute('itm_other')).status).toBe(201);
    expect((await file()).body.substitutes).toMatchObject([
      { substituteId: 'itm_other', code: 'OTHER', name: '替代支架', approvedBy: 'quality-manager', approvedAt: noon },
    ]);
    expect((await file('itm_other')).body.substitutes).toEqual([]);
    expect((await substitute('itm_other')).body.type).toBe('substitute-already-approved');
    const off = (key: string, as = 'quality') =>
      stage.call(withdraw, { as, key, parameters: { itemId: 'itm_stent', substituteId: 'itm_other' } });
    expect((await off('sales', 'sales')).status).toBe(403);
    expect((await off('off')).status).toBe(200);
    expect((await file()).body.substitutes).toEqual([]);
    expect((await off('off-again')).body.type).toBe('substitute-not-approved');
    expect((await substitute('itm_other')).status).toBe(201);
  });

  it.each([
    ['substitute-is-itself', 'itm_stent', 422],
    ['item-not-approved', 'itm_pending', 409],
    ['not-found', 'itm_none', 404],
  ])('refuses %s', async (type, id, status) => {
    expect(await substitute(id)).toMatchObject({ status, body: { type } });
  });

  it('is closed to other posts', async () => {
    expect((await substitute('itm_other', 'quality')).status).toBe(403);
    expect((await substitute('itm_other', 'sales-manager')).status).toBe(403);
    const parameters = { itemId: 'itm_stent', substituteId: 'itm_none' };
    expect((await stage.call(withdraw, { as: 'quality', key: 'x', parameters })).status).toBe(404);
  });
});

describe('get-item-file 200', () => {
  it('says since when an item must carry a UDI, and nothing where it never must', async () => {
    expect((await file()).body.udiDuty).toEqual({ from: '2022-06-01', source: 'NMPA 2021 No. 114', inForce: true });
    expect((await file('itm_one')).body.udiDuty).toMatchObject({ from: '2029-06-01', inForce: false });
    expect((await file('itm_goods')).body).not.toHaveProperty('udiDuty');
    expect((await file('itm_none')).status).toBe(404);
    expect((await file('itm_stent', 'dealer-buyer')).status).toBe(403);
  });
});
