import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as place } from '../../../functions/orders/place-order/handler.ts';
import { handler as decide } from '../../../functions/partners/decide-licence-renewal/handler.ts';
import { handler as file } from '../../../functions/partners/get-partner/handler.ts';
import { handler } from '../../../functions/partners/record-licence-renewal/handler.ts';
import { licenceCodec } from '../../../table/partners.ts';
import { aLicence, type Stage } from '../stage.ts';
import { furnishedStage } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});
const parameters = { partnerId: 'ptn_own', licenceId: 'lic_short' };
const call = (what: typeof handler, key: string, body: object, as = 'quality') =>
  stage.call(what, { as, key, parameters, body });
const asked = { notice: '沪受理20260712', askedOn: '2026-07-12' };
const order = (key: string, warehouseId: string) =>
  stage.call(place, {
    as: 'sales',
    key,
    body: { partnerId: 'ptn_dealer', warehouseId, lines: [{ itemId: 'itm_stent', quantity: 1 }] },
  });

describe('the renewal of our own licence', () => {
  it('200: keeps the one warehouse that depends on it open while it waits, and closes it when it is refused', async () => {
    const open = licenceCodec.toItem(aLicence({ id: 'lic_own', partnerId: 'ptn_own', warehouses: ['wh_north'] }));
    await stage.write({ kind: 'put', item: { ...open, version: 2, trail: 'x' } });
    await stage.put(
      licenceCodec.write(
        aLicence({
          id: 'lic_short',
          partnerId: 'ptn_own',
          number: 'OWN-EAST',
          warehouses: ['wh_east'],
          validTo: '2026-10-31',
        }),
      ),
    );
    expect((await order('lapsed', 'wh_east')).body).toMatchObject({
      type: 'own-licence-warehouse',
      article: 'O54 art. 14',
      facts: { warehouse: 'wh_east' },
    });
    const renewed = await call(handler, 'renewal', asked);
    expect(renewed).toMatchObject({ status: 200, body: { notice: asked.notice, validTo: '2026-10-31' } });
    expect((await call(handler, 'renewal', asked)).body).toEqual(renewed.body);
    expect((await order('waiting', 'wh_east')).status).toBe(201);
    const told = await stage.call(file, { as: 'quality', parameters: { partnerId: 'ptn_own' } });
    expect(told.body.licences).toContainEqual(
      expect.objectContaining({ licenceId: 'lic_short', inForce: true, renewal: { ...asked, isDeemed: true } }),
    );

    expect(await call(decide, 'refused', { outcome: 'refused', day: '2026-11-20' })).toMatchObject({
      status: 200,
      body: { lastDay: '2026-11-20' },
    });
    expect((await order('refused', 'wh_east')).status).toBe(409);
  });

  it('403: is recorded by quality', async () => {
    expect((await call(handler, 'closed', asked, 'sales-manager')).status).toBe(403);
    expect((await call(decide, 'closed', { outcome: 'granted', day: '2026-11-20' }, 'purchaser')).status).toBe(403);
  });

  it('404: knows no such licence', async () => {
    const none = { parameters: { partnerId: 'ptn_own', licenceId: 'lic_none' } };
    expect((await stage.call(handler, { as: 'quality', key: 'n', ...none, body: asked })).status).toBe(404);
    const decision = { outcome: 'granted', day: '2026-11-20' };
    expect((await stage.call(decide, { as: 'quality', key: 'n', ...none, body: decision })).status).toBe(404);
  });

  it('409: happens once', async () => {
    expect((await call(handler, 'again', asked)).body.type).toBe('renewal-already-asked');
    expect((await call(decide, 'again', { outcome: 'granted', day: '2026-11-20' })).body.type).toBe(
      'renewal-already-decided',
    );
  });

  it('422: names the field that is wrong', async () => {
    expect((await call(handler, 'day', { ...asked, askedOn: '2026-02-30' })).body.errors[0].pointer).toBe('/askedOn');
    expect((await call(decide, 'none', { day: '2026-11-20' })).body.errors[0].pointer).toBe('/outcome');
  });
});
