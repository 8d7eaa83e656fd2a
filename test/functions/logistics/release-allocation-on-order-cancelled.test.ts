import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { handler as allocateBackOrder } from '../../../functions/logistics/allocate-back-order/handler.ts';
import { handler as allocate } from '../../../functions/logistics/allocate-order-on-order-approved/handler.ts';
import { handler as release } from '../../../functions/logistics/release-allocation-on-order-cancelled/handler.ts';
import { handler as giveBack } from '../../../functions/logistics/release-shipment-on-shipment-withdrawn/handler.ts';
import { gateWrites } from '../../../table/gate.ts';
import { readShipments } from '../../../table/logistics.ts';
import { readSerials } from '../../../table/shipment-change.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';
import { allocated, pickAll, putItem } from './a-shipment.ts';
import { approved, envelope, outcomeOf, putOrder, standing } from './an-order.ts';

jest.setTimeout(60_000); // one small machine serves many tests
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const statusOf = async (id: string) => (await readShipments(stage.dependencies.store, company, [id], 'consistent'))[0];

describe('release-allocation-on-order-cancelled', () => {
  const cancelled = (orderId: string) =>
    envelope('orders.order-cancelled.v1', { orderId, number: orderId, partnerId: 'ptn_dealer', reason: 'twice' });

  it('puts all goods back on the shelf, picked serials too, and allocates nothing more', async () => {
    const serials = ['A', 'B'];
    await putItem(stage, 'itm_back', [['K', '2028-01-31', 2]], { serialManaged: true, serials });
    const id = await allocated(stage, 'ord_back', [['itm_back', 2]]);
    await pickAll(stage, id, ['A']);
    const event = cancelled('ord_back');
    expect(await stage.react(release, event)).toBe('accepted');
    expect(await stage.react(release, { ...event, id: 'other' })).toBe('order-cancelled');
    const [withdrawn] = await outcomeOf(stage, event, 'release-allocation-on-order-cancelled');
    if (!withdrawn) throw new Error('no shipment was withdrawn');
    expect(await stage.react(giveBack, withdrawn)).toBe('accepted');
    expect(await stage.react(giveBack, withdrawn)).toBe('replayed');
    expect(await stage.react(giveBack, { ...withdrawn, id: 'late' })).toBe('shipment-not-waiting');
    expect(await statusOf(id)).toMatchObject({ status: 'cancelled', units: 0 });
    expect(await standing(stage, 'itm_back', 'K', '2028-01-31')).toMatchObject({ available: 2, reserved: 0 });
    const known = await readSerials(stage.dependencies.store, company, [{ itemId: 'itm_back', serial: 'A' }]);
    expect(known.get('itm_back#A')?.status).toBe('in-stock');
    const call = { as: 'sales', key: 'again', parameters: { orderId: 'ord_back' } };
    expect((await stage.call(allocateBackOrder, call)).body.type).toBe('order-cancelled');
  });

  it('brings recalled goods back as recalled, never onto the shelf, and the rest of the order as it was', async () => {
    await putItem(stage, 'itm_caught', [['R', '2027-01-31', 3]]);
    await putItem(stage, 'itm_free', [['F', '2027-01-31', 4]]);
    const id = await allocated(stage, 'ord_caught', [
      ['itm_caught', 3],
      ['itm_free', 4],
    ]);
    const stop = { id: 'stp', itemId: 'itm_caught', lots: ['R'], reason: 'recall' as const, source: 'rcl_1' };
    await stage.write(...gateWrites(company, 'itm_caught', [stop], undefined));
    const event = cancelled('ord_caught');
    await stage.react(release, event);
    const [withdrawn] = await outcomeOf(stage, event, 'release-allocation-on-order-cancelled');
    if (!withdrawn) throw new Error('no shipment was withdrawn');
    await stage.react(giveBack, withdrawn);
    const after = await outcomeOf(stage, withdrawn, 'release-shipment-on-shipment-withdrawn');
    const rest = after.find(({ type }) => type === 'logistics.shipment-withdrawn.v1');
    if (!rest) throw new Error('the rest is not released');
    await stage.react(giveBack, rest);
    expect(await standing(stage, 'itm_caught', 'R', '2027-01-31')).toMatchObject({
      available: 0,
      reserved: 0,
      recalled: 3,
    });
    expect(await standing(stage, 'itm_free', 'F', '2027-01-31')).toMatchObject({ available: 4, reserved: 0 });
    expect(await statusOf(id)).toMatchObject({ status: 'cancelled', units: 0 });
  });

  it('wins also when it comes before the approval', async () => {
    await putItem(stage, 'itm_early', [['E', '2027-01-31', 5]]);
    await putOrder(stage, 'ord_early', [['itm_early', 1]]);
    expect(await stage.react(release, cancelled('ord_early'))).toBe('accepted');
    expect(await stage.react(allocate, approved('ord_early'))).toBe('order-cancelled');
    expect(await standing(stage, 'itm_early', 'E', '2027-01-31')).toMatchObject({ available: 5, reserved: 0 });
  });
});
