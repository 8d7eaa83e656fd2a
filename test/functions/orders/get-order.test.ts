import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/orders/get-order/contract.ts';
import { handler } from '../../../functions/orders/get-order/handler.ts';
import { handler as place } from '../../../functions/orders/place-order/handler.ts';
import { fulfilmentCodec } from '../../../table/logistics.ts';
import { progressCodec } from '../../../table/orders.ts';
import { allocated, putItem, shipped } from '../logistics/a-shipment.ts';
import { putOrder } from '../logistics/an-order.ts';
import { company, furnish, openStage, userWrite, type Stage } from '../stage.ts';
import type { ShipmentStep } from '../../../domain/orders/progress.ts';

let stage: Stage;
const order = (orderId: string, as: string | undefined = 'sales') =>
  stage.call(handler, { ...(as && { as }), parameters: { orderId } });
/** What the order was told of its shipments, without the bus between. */
const told = (orderId: string, shipments: Readonly<Record<string, ShipmentStep>>) =>
  stage.write(
    progressCodec.put({
      ...{ company, orderId, shipments, status: 'shipped', shortLines: 0, allocationVersion: 1, revision: 1 },
    }),
  );

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await putItem(stage, 'itm_gauze', [['G1', '2028-12-31', 14]], { unit: '包' });
  await stage.write(userWrite('above-buyer', ['partner-buyer'], { partnerId: 'ptn_agent' }));
});

describe('get-order 200', () => {
  it('has each line’s unit, and no progress before goods are looked for', async () => {
    const body = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 3 }] };
    const { orderId } = (await stage.call(place, { as: 'sales', key: 'one', body })).body;
    const answer = await order(orderId);
    contract.output.parse(answer.body);
    expect(answer.body).toMatchObject({ status: 'placed', invoices: [], lines: [{ unit: '支', quantity: 3 }] });
    expect(answer.body.lines[0]).not.toHaveProperty('progress');
  });

  it('tells how far each line is from reserved to delivered, and which invoices there are', async () => {
    const shipmentId = await shipped(stage, 'ord_all', [['itm_gauze', 4]]);
    const progress = async () => (await order('ord_all')).body.lines[0].progress;
    expect(await progress()).toEqual({ allocated: 4, shipped: 0, delivered: 0, short: 0 });
    await told('ord_all', { [shipmentId]: 'shipped' });
    expect(await progress()).toEqual({ allocated: 4, shipped: 4, delivered: 0, short: 0 });
    expect((await order('ord_all')).body.invoices).toEqual([]);
    await told('ord_all', { [shipmentId]: 'invoiced' });
    const answer = await order('ord_all');
    contract.output.parse(answer.body);
    expect(answer.body.invoices).toEqual([`inv_${shipmentId}`]);
    // This order is of a time when lines did not keep their unit.
    expect(answer.body.lines).toMatchObject([
      { unit: '包', progress: { allocated: 4, shipped: 4, delivered: 4, short: 0 } },
    ]);
  });

  it('looks into shipments where one has gone and another has not', async () => {
    const gone = await shipped(stage, 'ord_first', [['itm_gauze', 2]]);
    await putOrder(stage, 'ord_mixed', [['itm_gauze', 7]]);
    const fulfilment = {
      id: 'ord_mixed',
      company,
      phase: 'open',
      allocated: [7],
      shipments: [gone, 'shp_open'],
    } as const;
    await stage.put(fulfilmentCodec.write(fulfilment));
    await told('ord_mixed', { [gone]: 'shipped' });
    expect((await order('ord_mixed')).body.lines[0].progress).toEqual({
      ...{ allocated: 7, shipped: 2, delivered: 0, short: 0 },
    });
  });

  it('says which part of a line waits for goods', async () => {
    await allocated(stage, 'ord_short', [['itm_gauze', 25]]);
    const [line] = (await order('ord_short')).body.lines;
    expect(line.progress.short).toBeGreaterThan(0);
    expect(line.progress.allocated + line.progress.short).toBe(25);
  });

  it('is seen by its partner and by those above it', async () => {
    await putOrder(stage, 'ord_below', [['itm_gauze', 1]], { ancestors: ['ptn_agent'] });
    expect((await order('ord_below', 'dealer-buyer')).status).toBe(200);
    expect((await order('ord_below', 'above-buyer')).status).toBe(200);
  });
});

describe('get-order 403 and 404', () => {
  it('403: asks for a sign-in', async () => {
    expect((await order('ord_all', 'nobody')).status).toBe(403);
  });
  it('404: tells a stranger the same of an order that exists and of one that does not', async () => {
    expect((await order('ord_all', 'stranger')).body.type).toBe('not-found');
    expect((await order('ord_none', 'stranger')).body.type).toBe('not-found');
  });
});
