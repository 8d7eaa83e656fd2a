import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as adjustStatus } from '../../functions/inventory/adjust-status/handler.ts';
import { handler as openStock } from '../../functions/inventory/open-stock/handler.ts';
import { handler as scrapStock } from '../../functions/inventory/scrap-stock/handler.ts';
import { handler as confirmDelivery } from '../../functions/logistics/confirm-delivery/handler.ts';
import { shipmentCodec } from '../../table/logistics.ts';
import { aShipment } from '../domain/logistics/a-shipment.ts';
import { company, furnish, openStage, stockOf, userWrite, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.write(
    userWrite('north-quality', ['quality', 'quality-manager'], { warehouses: ['wh_north'] }),
    userWrite('north-shipper', ['shipper'], { warehouses: ['wh_north'] }),
    ...stockOf('itm_stent', 'LOT1', '2028-06-30', 10),
  );
  await stage.put(
    shipmentCodec.write(aShipment({ id: 'shp_east', company, status: 'shipped', warehouseId: 'wh_east' })),
  );
});

const goods = { itemId: 'itm_stent', warehouseId: 'wh_east', lot: 'LOT1', quantity: 1, reason: 'x' };

describe('a post bound to one warehouse', () => {
  it.each([
    ['changes no status', adjustStatus, { ...goods, from: 'available', to: 'quarantine' }],
    ['destroys nothing', scrapStock, { ...goods, from: 'nonConforming' }],
    [
      'opens no stock',
      openStock,
      { warehouseId: 'wh_east', lines: [{ itemId: 'itm_stent', lot: 'LOT2', expiry: '2028-01-31', quantity: 1 }] },
    ],
  ] as const)('%s in another', async (name, handler, body) => {
    const answer = await stage.call(handler, { as: 'north-quality', key: name, body });
    expect(answer).toMatchObject({
      status: 403,
      body: { type: 'warehouse-not-yours', facts: { warehouse: 'wh_east' } },
    });
  });

  it('confirms no delivery from another', async () => {
    const call = { as: 'north-shipper', key: 'd', parameters: { shipmentId: 'shp_east' }, body: {} };
    expect((await stage.call(confirmDelivery, call)).body.type).toBe('warehouse-not-yours');
  });
});
