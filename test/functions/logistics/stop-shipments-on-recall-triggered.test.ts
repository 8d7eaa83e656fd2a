import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { handler as allocateBackOrder } from '../../../functions/logistics/allocate-back-order/handler.ts';
import { handler } from '../../../functions/logistics/stop-shipments-on-recall-triggered/handler.ts';
import { gateWrites } from '../../../table/gate.ts';
import { journalEntry } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { readShipments } from '../../../table/logistics.ts';
import { readSerials } from '../../../table/shipment-change.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';
import { allocated, checkAll, linesOf, pickAll, putItem, shipped } from './a-shipment.ts';
import { envelope, standing } from './an-order.ts';

jest.setTimeout(60_000); // one small machine serves many tests
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const statusOf = async (id: string) => (await readShipments(stage.dependencies.store, company, [id], 'consistent'))[0];

async function recall(itemId: string, more: object) {
  const stop = { id: `stop_${itemId}`, itemId, reason: 'recall' as const, source: 'rcl_1', ...more };
  await stage.write(...gateWrites(company, itemId, [stop], undefined));
  const data = { recallId: 'rcl_1', number: 'RC-1', stopId: stop.id, itemId, recallClass: 'I', ...more };
  return envelope('quality.recall-triggered.v1', data);
}

describe('stop-shipments-on-recall-triggered', () => {
  it('takes a recalled lot out of allocated, picked and checked shipments, and other lots can be allocated instead', async () => {
    await putItem(stage, 'itm_bad', [
      ['BAD', '2027-01-31', 6],
      ['GOOD', '2027-06-30', 6],
    ]);
    await putItem(stage, 'itm_other', [['X', '2027-01-31', 10]]);
    const open = await allocated(stage, 'ord_open', [
      ['itm_bad', 2],
      ['itm_other', 1],
    ]);
    const picked = await allocated(stage, 'ord_picked', [['itm_bad', 2]]);
    await pickAll(stage, picked);
    const done = await allocated(stage, 'ord_checked', [['itm_bad', 2]]);
    await pickAll(stage, done);
    await checkAll(stage, done);
    const gone = await shipped(stage, 'ord_gone', [['itm_other', 1]]);

    const event = await recall('itm_bad', { lots: ['BAD'] });
    expect(await stage.react(handler, event)).toBe('stopped 3 shipments');
    expect(await standing(stage, 'itm_bad', 'BAD', '2027-01-31')).toMatchObject({
      available: 0,
      reserved: 0,
      recalled: 6,
    });
    expect(await statusOf(open)).toMatchObject({ status: 'allocated', units: 1 });
    expect(await statusOf(picked)).toMatchObject({ status: 'stopped', units: 0 });
    expect(await statusOf(done)).toMatchObject({ status: 'stopped', units: 0, checked: 0 });
    expect((await statusOf(gone))?.stoppedInTransit).toBeUndefined();
    expect(await stage.react(handler, event)).toBe('stopped 0 shipments');

    const again = await stage.call(allocateBackOrder, { as: 'sales', key: 'b', parameters: { orderId: 'ord_picked' } });
    expect(again.body).toMatchObject({ status: 'allocated', units: 2 });
    expect((await linesOf(stage, again.body.shipmentId)).map(({ lot }) => lot)).toEqual(['GOOD']);
  });

  it('takes only the serials of the range, and holds them', async () => {
    const serials = ['SN1', 'SN2', 'SN3'];
    await putItem(stage, 'itm_pump', [['P1', '2028-01-31', 3]], { serialManaged: true, serials });
    const id = await allocated(stage, 'ord_pump', [['itm_pump', 3]]);
    await pickAll(stage, id, serials);
    await stage.react(handler, await recall('itm_pump', { serials: [{ from: 'SN2', to: 'SN3' }] }));
    expect(await linesOf(stage, id)).toMatchObject([{ quantity: 1, picked: 1, serials: ['SN1'] }]);
    expect(await statusOf(id)).toMatchObject({ status: 'picked', units: 1 });
    const known = await readSerials(stage.dependencies.store, company, [{ itemId: 'itm_pump', serial: 'SN2' }]);
    expect(known.get('itm_pump#SN2')?.status).toBe('held');
  });

  it('flags a shipment that is on its way, once', async () => {
    await putItem(stage, 'itm_way', [['W', '2027-01-31', 3]]);
    const id = await shipped(stage, 'ord_way', [['itm_way', 3]]);
    const event = await recall('itm_way', {});
    await stage.react(handler, event);
    await stage.react(handler, { ...event, id: 'other' });
    expect((await statusOf(id))?.stoppedInTransit).toEqual(['rcl_1']);
    const key = keys.journal(company, `${event.id}:stop-shipments-on-recall-triggered:${id}:1`);
    const entry = await stage.dependencies.store.get(key, 'consistent');
    expect(entry && journalEntry(entry).events).toMatchObject([{ data: { inTransit: true, quantity: 3 } }]);
  });
});
