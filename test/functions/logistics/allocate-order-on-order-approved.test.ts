import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { handler as allocateBackOrder } from '../../../functions/logistics/allocate-back-order/handler.ts';
import { handler } from '../../../functions/logistics/allocate-order-on-order-approved/handler.ts';
import { handler as goOn } from '../../../functions/logistics/continue-allocation-on-allocation-continued/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { gateWrites } from '../../../table/gate.ts';
import { keys } from '../../../table/keys.ts';
import { readShipmentWithLines, shipmentCodec } from '../../../table/logistics.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { anItem, aPartner, company, furnish, openStage, stockOf, type Stage } from '../stage.ts';
import { approved, envelope, outcomeOf, putOrder, standing } from './an-order.ts';

const consumer = 'allocate-order-on-order-approved';
let stage: Stage;

jest.setTimeout(60_000); // many orders race on one small machine

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

async function anItemWithStock(id: string, ...lots: readonly (readonly [lot: string, expiry: string, n: number])[]) {
  await stage.put(itemCodec.write(anItem({ id, code: id.toUpperCase() })));
  await stage.write(...lots.flatMap(([lot, expiry, quantity]) => stockOf(id, lot, expiry, quantity)));
}

async function allocate(orderId: string) {
  const event = approved(orderId);
  const outcome = await stage.react(handler, event);
  const events = await outcomeOf(stage, event, consumer);
  return { event, outcome, events, data: (events[0]?.data ?? {}) as { shipmentId: string; short: unknown[] } };
}

async function linesOf(shipmentId: string) {
  const found = await readShipmentWithLines(stage.dependencies.store, company, shipmentId, 'consistent');
  return found?.lines.map(({ orderLine, lot, quantity }) => [orderLine, lot, quantity]);
}

describe('allocate-order-on-order-approved accepted', () => {
  it('splits a line over lots in expiry order, 3 from the first to expire and 2 from the next', async () => {
    await anItemWithStock(
      'itm_split',
      ['LATE', '2028-01-01', 50],
      ['FIRST', '2027-01-01', 3],
      ['NEXT', '2027-06-01', 9],
    );
    await putOrder(stage, 'ord_split', [['itm_split', 5]]);
    const { outcome, events, data } = await allocate('ord_split');
    expect(outcome).toBe('accepted');
    expect(events).toMatchObject([{ type: 'logistics.order-allocated.v1', data: { complete: true, short: [] } }]);
    expect(await linesOf(data.shipmentId)).toEqual([
      [1, 'FIRST', 3],
      [1, 'NEXT', 2],
    ]);
    expect(await standing(stage, 'itm_split', 'FIRST', '2027-01-01')).toMatchObject({ available: 0, reserved: 3 });
    expect(await standing(stage, 'itm_split', 'NEXT', '2027-06-01')).toMatchObject({ available: 7, reserved: 2 });
    expect(await standing(stage, 'itm_split', 'LATE', '2028-01-01')).toMatchObject({ available: 50, reserved: 0 });
  });

  it('does nothing more when the event comes twice, or another event says the same', async () => {
    await anItemWithStock('itm_twice', ['L', '2027-01-01', 10]);
    await putOrder(stage, 'ord_twice', [['itm_twice', 4]]);
    const { event } = await allocate('ord_twice');
    expect(await stage.react(handler, event)).toBe('replayed');
    expect((await allocate('ord_twice')).outcome).toBe('nothing-outstanding');
    expect(await standing(stage, 'itm_twice', 'L', '2027-01-01')).toMatchObject({ available: 6, reserved: 4 });
  });

  it('reserves the covered lines and names the short one, which gets nothing', async () => {
    await anItemWithStock('itm_enough', ['L', '2027-01-01', 10]);
    await anItemWithStock('itm_few', ['L', '2027-01-01', 3]);
    await putOrder(stage, 'ord_part', [
      ['itm_few', 4],
      ['itm_enough', 10],
    ]);
    const { data } = await allocate('ord_part');
    expect(data).toMatchObject({ complete: false, short: [{ line: 1, itemId: 'itm_few', quantity: 4 }] });
    expect(await standing(stage, 'itm_few', 'L', '2027-01-01')).toMatchObject({ available: 3, reserved: 0 });
    expect(await linesOf(data.shipmentId)).toEqual([[2, 'L', 10]]);
  });

  it('reserves nothing of an all-or-nothing order that is short, and takes it whole when goods have come', async () => {
    await anItemWithStock('itm_all', ['L', '2027-01-01', 10]);
    await anItemWithStock('itm_gone');
    const lines = [
      ['itm_all', 4],
      ['itm_gone', 1],
    ] as const;
    await putOrder(stage, 'ord_all', lines, { shortage: 'all-or-nothing' });
    const { events } = await allocate('ord_all');
    expect(events.map(({ type }) => type)).toEqual(['logistics.order-back-ordered.v1']);
    expect(await standing(stage, 'itm_all', 'L', '2027-01-01')).toMatchObject({ available: 10, reserved: 0 });
    const again = (key: string) =>
      stage.call(allocateBackOrder, { as: 'sales', key, parameters: { orderId: 'ord_all' } });
    expect(await again('too-early')).toMatchObject({ status: 409, body: { type: 'stock-short' } });
    await stage.write(...stockOf('itm_gone', 'NEW', '2027-01-01', 1));
    expect(await again('now')).toMatchObject({ status: 200, body: { status: 'allocated', units: 5, shortLines: 0 } });
    expect(await again('now')).toMatchObject({ status: 200, headers: { 'idempotent-replay': 'true' } });
    expect(await again('later')).toMatchObject({ status: 409, body: { type: 'nothing-outstanding' } });
  });

  it('offers no lot that is expired, too short-lived, stopped or banned by the customer', async () => {
    await anItemWithStock(
      'itm_rules',
      ['EXPIRED', '2026-11-21', 10],
      ['SHORT', '2026-12-20', 10],
      ['BANNED', '2027-01-01', 10],
      ['STOPPED', '2027-02-01', 10],
      ['GOOD', '2027-03-01', 10],
    );
    await stage.put(partnerCodec.write(aPartner({ bannedLots: ['BANNED'] })));
    const stop = { id: 's', itemId: 'itm_rules', lots: ['STOPPED'], reason: 'recall' as const, source: 'rcl_1' };
    await stage.write(...gateWrites(company, 'itm_rules', [stop], undefined));
    await putOrder(stage, 'ord_rules', [['itm_rules', 10]], { minimumShelfLifeDays: 30 });
    expect(await linesOf((await allocate('ord_rules')).data.shipmentId)).toEqual([[1, 'GOOD', 10]]);
    await stage.put(partnerCodec.write(aPartner()));
  });

  it('gives 100 lines in two steps, the shipment allocating until the last', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `itm_long_${index}`);
    await Promise.all(ids.map((id) => anItemWithStock(id, ['L', '2027-01-01', 5])));
    await putOrder(
      stage,
      'ord_long',
      ids.map((id) => [id, 2] as const),
    );
    const { events } = await allocate('ord_long');
    const [first] = events;
    expect(first).toMatchObject({ type: 'logistics.allocation-continued.v1', data: { step: 1 } });
    const mid = await stage.dependencies.store.query({
      pk: keys.picksOpen(company, 'wh_east'),
      index: 'gs2',
      reading: 'eventual',
    });
    const opened = await stage.dependencies.store.getMany(mid.items, 'consistent');
    const allocating = opened
      .flatMap((item) => (item ? [shipmentCodec.fromItem(item)] : []))
      .filter(({ orderId }) => orderId === 'ord_long');
    expect(allocating).toMatchObject([{ status: 'allocating', units: 180 }]);
    const next = envelope('logistics.allocation-continued.v1', first?.data);
    expect(await stage.react(goOn, next)).toBe('accepted');
    expect(await stage.react(goOn, envelope('logistics.allocation-continued.v1', first?.data))).toBe(
      'allocation-running',
    );
    const [last] = await outcomeOf(stage, next, 'continue-allocation-on-allocation-continued');
    expect(last).toMatchObject({ type: 'logistics.order-allocated.v1', data: { complete: true } });
    const { shipmentId } = last?.data as { shipmentId: string };
    const found = await readShipmentWithLines(stage.dependencies.store, company, shipmentId, 'consistent');
    expect(found?.shipment).toMatchObject({ status: 'allocated', units: 200, lineCount: 100 });
    expect(found?.lines.map(({ orderLine }) => orderLine)).toEqual(ids.map((_, index) => index + 1));
    expect(new Set(found?.lines.map(({ line }) => line)).size).toBe(100);
  });

  it('gives 20 pieces to 40 racing orders of one piece: 20 reserved, 20 back-ordered, nothing below zero', async () => {
    await anItemWithStock('itm_race', ['L', '2027-01-01', 20]);
    const ids = Array.from({ length: 40 }, (_, index) => `ord_race_${index}`);
    await Promise.all(ids.map((id) => putOrder(stage, id, [['itm_race', 1]])));
    const types = (await Promise.all(ids.map(allocate))).map(({ events }) => events[0]?.type);
    expect(types.filter((type) => type === 'logistics.order-allocated.v1')).toHaveLength(20);
    expect(types.filter((type) => type === 'logistics.order-back-ordered.v1')).toHaveLength(20);
    expect(await standing(stage, 'itm_race', 'L', '2027-01-01')).toMatchObject({ available: 0, reserved: 20 });
  });
});

describe('allocate-order-on-order-approved refused', () => {
  it('gives nothing to a cancelled order', async () => {
    await putOrder(stage, 'ord_cancelled', [['itm_stent', 1]], { status: 'cancelled' });
    expect((await allocate('ord_cancelled')).outcome).toBe('order-cancelled');
  });
});

describe('allocate-back-order 403 and 404', () => {
  it('is closed to pickers and partners, and knows no foreign order', async () => {
    const ask = (as: string) =>
      stage.call(allocateBackOrder, { as, key: `x-${as}`, parameters: { orderId: 'ord_none' } });
    expect((await ask('picker')).status).toBe(403);
    expect((await ask('dealer-buyer')).status).toBe(403);
    expect((await ask('sales')).status).toBe(404);
  });
});
