import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as approveOrder } from '../../../functions/orders/approve-order/handler.ts';
import { handler } from '../../../functions/orders/cancel-order/handler.ts';
import { handler as getOrder } from '../../../functions/orders/get-order/handler.ts';
import { handler as getTimeline } from '../../../functions/orders/get-order-timeline/handler.ts';
import { handler as listOrders } from '../../../functions/orders/list-orders/handler.ts';
import { contract as getOrderContract } from '../../../functions/orders/get-order/contract.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { handler as refresh } from '../../../functions/orders/refresh-order-on-fulfilment/handler.ts';
import type { Envelope } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

async function placed(key: string): Promise<string> {
  const body = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 1 }] };
  return (await stage.call(placeOrder, { as: 'sales', key, body })).body.orderId as string;
}
const approve = (orderId: string) =>
  stage.call(approveOrder, { as: 'sales-manager', key: `ok-${orderId}`, parameters: { orderId }, body: {} });
const cancel = (orderId: string, as = 'dealer-buyer') =>
  stage.call(handler, { as, key: `no-${orderId}`, parameters: { orderId }, body: { reason: 'ordered twice' } });
const told = (type: string, data: Record<string, unknown>, version = 1): Envelope => ({
  id: `evt-${type}-${String(data['shipmentId'])}-${version}`,
  type,
  company,
  occurredAt: stage.clock.now,
  recordedAt: stage.clock.now,
  actor: 'picker',
  aggregate: 'fulfilment#x',
  version,
  correlation: 'c',
  causation: 'c',
  data,
});
const usedCredit = async () =>
  Number((await stage.dependencies.store.get(keys.credit(company, 'ptn_dealer'), 'consistent'))?.['used'] ?? 0);

describe('cancel-order 200', () => {
  it('gives the credit back that the approval took', async () => {
    const orderId = await placed('c1');
    const before = await usedCredit();
    await approve(orderId);
    expect(await cancel(orderId)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect(await usedCredit()).toBe(before);
  });

  it('gives nothing back for an order that never took credit', async () => {
    const orderId = await placed('c2');
    const before = await usedCredit();
    await cancel(orderId);
    expect(await usedCredit()).toBe(before);
  });
});

describe('cancel-order 404 and 409', () => {
  it('is not possible for a stranger, who is told nothing', async () => {
    expect((await cancel(await placed('c3'), 'stranger')).status).toBe(404);
  });

  it('is too late once goods have left, even when the news of it arrived a moment ago', async () => {
    const orderId = await placed('c4');
    await approve(orderId);
    await stage.react(refresh, told('logistics.order-allocated.v1', { orderId, shipmentId: 'shp_1', short: [] }));
    await stage.react(refresh, told('logistics.shipment-shipped.v1', { orderId, shipmentId: 'shp_1' }));
    expect(await cancel(orderId)).toMatchObject({ status: 409, body: { facts: { status: 'shipped' } } });
  });
});

describe('an order as its partner sees it', () => {
  it('shows lines, prices and progress to its buyer and nothing to a stranger', async () => {
    const orderId = await placed('v1');
    await approve(orderId);
    const allocated = told('logistics.order-allocated.v1', { orderId, shipmentId: 'shp_2', short: [{ line: 1 }] });
    expect(await stage.react(refresh, allocated)).toBe('refreshed');
    expect(await stage.react(refresh, allocated)).toBe('known-already');
    const seen = await stage.call(getOrder, { as: 'dealer-buyer', parameters: { orderId } });
    getOrderContract.output.parse(seen.body);
    expect(seen.body).toMatchObject({
      status: 'allocated',
      shortLines: 1,
      shipments: [{ shipmentId: 'shp_2', step: 'allocated' }],
      lines: [{ unitPrice: '100.0000', gross: '100.00', taxRate: '13.00', price: { rule: 'rule_itm_stent' } }],
    });
    expect((await stage.call(getOrder, { as: 'stranger', parameters: { orderId } })).status).toBe(404);
  });

  it('tells who did what, with the names of our people hidden from partners', async () => {
    const orderId = await placed('v2');
    await approve(orderId);
    const forStaff = await stage.call(getTimeline, { as: 'auditor', parameters: { orderId } });
    expect(forStaff.body.items.map((line: { command: string; actor: string }) => [line.command, line.actor])).toEqual([
      ['place-order', 'sales'],
      ['approve-order', 'sales-manager'],
    ]);
    const forBuyer = await stage.call(getTimeline, { as: 'dealer-buyer', parameters: { orderId } });
    expect(forBuyer.body.items.map((line: { actor: string }) => line.actor)).toEqual(['', '']);
    expect((await stage.call(getTimeline, { as: 'stranger', parameters: { orderId } })).status).toBe(404);
  });

  it('is found in its partner’s list and among those that wait, page by page', async () => {
    const ids = [await placed('l1'), await placed('l2'), await placed('l3')];
    const first = await stage.call(listOrders, { as: 'dealer-buyer', query: { partnerId: 'ptn_dealer', limit: '2' } });
    expect(first.body.items).toHaveLength(2);
    const second = await stage.call(listOrders, {
      as: 'dealer-buyer',
      query: { partnerId: 'ptn_dealer', limit: '2', cursor: first.body.cursor as string },
    });
    const seen = [...first.body.items, ...second.body.items].map(({ orderId }: { orderId: string }) => orderId);
    expect(new Set(seen).size).toBe(4);
    // Half past midnight in Shanghai is still the day before in UTC.
    stage.clock.now = '2026-12-03T16:30:00.000Z';
    const early = await placed('at-night');
    const onDay = async (day: string) => {
      const query = { partnerId: 'ptn_dealer', from: day, to: day };
      const { body } = await stage.call(listOrders, { as: 'sales', query });
      return body.items.map(({ orderId }: { orderId: string }) => orderId);
    };
    expect(await onDay('2026-12-04')).toEqual([early]);
    expect(await onDay('2026-12-03')).toEqual([]);
    const waiting = await stage.call(listOrders, { as: 'sales', query: { status: 'placed', limit: '100' } });
    const waitingIds = waiting.body.items.map(({ orderId }: { orderId: string }) => orderId);
    expect(waitingIds).toEqual(expect.arrayContaining(ids));
    expect((await stage.call(listOrders, { as: 'dealer-buyer', query: { status: 'placed' } })).status).toBe(404);
    expect((await stage.call(listOrders, { as: 'stranger', query: { partnerId: 'ptn_dealer' } })).status).toBe(404);
    const stolen = { partnerId: 'ptn_other', cursor: first.body.cursor as string };
    expect((await stage.call(listOrders, { as: 'sales', query: stolen })).body.type).toBe('cursor-invalid');
  });
});
