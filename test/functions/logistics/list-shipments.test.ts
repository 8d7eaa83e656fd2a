import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { handler as openPicks } from '../../../functions/logistics/list-open-picks/handler.ts';
import { handler as listShipments } from '../../../functions/logistics/list-shipments/handler.ts';
import { handler as inTransit } from '../../../functions/logistics/list-shipments-in-transit/handler.ts';
import { furnish, openStage, type Stage, userWrite } from '../stage.ts';
import { allocated, putItem, shipped } from './a-shipment.ts';

jest.setTimeout(60_000); // one small machine serves many tests
let stage: Stage;
let open: string;
let gone: string;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await putItem(stage, 'itm_plain', [['A1', '2027-01-31', 100]]);
  await stage.write(userWrite('picker-west', ['picker'], { warehouses: ['wh_west'] }));
  gone = await shipped(stage, 'ord_gone', [['itm_plain', 4]]);
  open = await allocated(stage, 'ord_open', [['itm_plain', 2]]);
});

const ask = (handler: Parameters<Stage['call']>[0], as: string, parameters: Record<string, string>) =>
  stage.call(handler, { as, parameters });

describe('lists of shipments', () => {
  it('names what waits in a warehouse, what is on its way, and what went to a partner', async () => {
    const ids = (answer: { body: { items: { shipmentId: string }[] } }) =>
      answer.body.items.map((one) => one.shipmentId);
    expect(ids(await ask(openPicks, 'picker', { warehouseId: 'wh_east' }))).toEqual([open]);
    expect(ids(await ask(inTransit, 'shipper', {}))).toEqual([gone]);
    expect(ids(await ask(listShipments, 'dealer-buyer', { partnerId: 'ptn_dealer' })).toSorted()).toEqual(
      [gone, open].toSorted(),
    );
  });

  it('is closed to those whom it does not concern', async () => {
    expect((await ask(openPicks, 'dealer-buyer', { warehouseId: 'wh_east' })).status).toBe(403);
    expect((await ask(openPicks, 'picker-west', { warehouseId: 'wh_east' })).status).toBe(404);
    expect((await ask(inTransit, 'dealer-buyer', {})).status).toBe(403);
    expect((await ask(listShipments, 'stranger', { partnerId: 'ptn_dealer' })).status).toBe(404);
    expect((await ask(listShipments, 'sales', { partnerId: 'ptn_none' })).status).toBe(404);
  });
});
