import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as complete } from '../../../functions/purchasing/complete-purchase-order-on-delivery-accepted/handler.ts';
import { handler as get } from '../../../functions/purchasing/get-purchase-order/handler.ts';
import { handler as list } from '../../../functions/purchasing/list-purchase-orders/handler.ts';
import { handler } from '../../../functions/purchasing/place-purchase-order/handler.ts';
import { purchaseOrderPlacedV1 } from '../../../events/purchasing.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { licenceCodec, partnerCodec } from '../../../table/partners.ts';
import { aLicence, anItem, aPartner, openStage, type Stage } from '../stage.ts';
import { aPurchaseOrder, furnishSupply, receive, stentDi } from './supply.ts';

let stage: Stage;
const body = {
  supplierId: 'ptn_supplier',
  warehouseId: 'wh_east',
  lines: [
    { itemId: 'itm_stent', quantity: 3, unitPrice: '80.5' },
    { itemId: 'itm_cold', quantity: 2, unitPrice: '20', taxRateBp: 300 },
  ],
};

beforeAll(async () => {
  stage = await openStage();
  await furnishSupply(stage);
});

describe('place-purchase-order 201', () => {
  it('orders with the fields of the purchase record, and the buyer sees what arrived of each line', async () => {
    const placed = await stage.call(handler, { as: 'purchaser', key: 'first', body });
    expect(placed).toMatchObject({ status: 201, body: { status: 'open', lineCount: 2, gross: '281.50' } });
    const { purchaseOrderId } = placed.body;
    await receive(stage, purchaseOrderId, {
      scans: [{ code: `(01)${stentDi}(17)280101(10)P1`, packages: 2 }],
    });
    const seen = await stage.call(get, { as: 'receiver', parameters: { purchaseOrderId } });
    expect(seen.body).toMatchObject({ orderedOn: '2026-11-22', supplierName: '测试供货者', gross: '281.50' });
    expect(seen.body.lines).toMatchObject([
      {
        certificate: '国械注准20203130001',
        registrant: '测试医疗',
        unitPrice: '80.5000',
        received: 2,
        gross: '241.50',
      },
      { taxRateBp: 300, received: 0 },
    ]);
    const [event] = await stage.eventsOf('purchaser', 'first');
    expect(purchaseOrderPlacedV1.data.parse(event?.data)).toMatchObject({ purchaseOrderId, lineCount: 2 });
  });

  it('answers a replay with the first answer and orders nothing twice', async () => {
    const first = await stage.call(handler, { as: 'purchaser', key: 'again', body });
    const second = await stage.call(handler, { as: 'purchaser', key: 'again', body });
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replay']).toBe('true');
  });

  it('lists open orders and those of a supplier, and closes an order when all has arrived', async () => {
    const purchaseOrderId = await aPurchaseOrder(stage, [{ itemId: 'itm_stent', quantity: 5, unitPrice: '1' }]);
    const isListed = async (query: Record<string, string>) => {
      const answer = await stage.call(list, { as: 'purchaser', query: { limit: '100', ...query } });
      return answer.body.items.some((one: { purchaseOrderId: string }) => one.purchaseOrderId === purchaseOrderId);
    };
    expect(await isListed({})).toBe(true);
    const accepted = {
      ...(await stage.eventsOf('purchaser', 'first'))[0]!,
      type: 'purchasing.delivery-accepted.v1',
      data: { purchaseOrderId },
    };
    expect(await stage.react(complete, { ...accepted, id: 'early' })).toBe('still-open');
    const code = `(01)${stentDi}(17)280101(10)P2`;
    await receive(stage, purchaseOrderId, { scans: [{ code, packages: 5 }] });
    expect(await stage.react(complete, { ...accepted, id: 'late' })).toBe('accepted');
    expect(await stage.react(complete, { ...accepted, id: 'late' })).toBe('replayed');
    expect(await stage.react(complete, { ...accepted, id: 'later' })).toBe('already-completed');
    expect(await isListed({})).toBe(false);
    expect(await isListed({ supplierId: 'ptn_supplier' })).toBe(true);
  });
});

describe('place-purchase-order 400', () => {
  it('asks for an idempotency key, because an order binds money', async () => {
    expect((await stage.call(handler, { as: 'purchaser', body })).body.type).toBe('idempotency-key-missing');
  });
});

describe('place-purchase-order 403', () => {
  it.each(['sales', 'receiver', 'buyer', undefined])('is closed to %s', async (as) => {
    expect((await stage.call(handler, { as, key: 'closed', body })).status).toBe(403);
    expect((await stage.call(get, { as: 'buyer', parameters: { purchaseOrderId: 'any' } })).status).toBe(403);
  });
});

describe('place-purchase-order 404', () => {
  it('knows no supplier and no order of that id', async () => {
    const strange = { ...body, supplierId: 'ptn_none' };
    expect((await stage.call(handler, { as: 'purchaser', key: 'none', body: strange })).status).toBe(404);
    expect((await stage.call(get, { as: 'purchaser', parameters: { purchaseOrderId: 'none' } })).status).toBe(404);
  });
});

describe('place-purchase-order 409', () => {
  it('buys from suppliers only, and only from those approved and licensed today', async () => {
    await stage.put(
      partnerCodec.write(aPartner({ id: 'ptn_hospital', kind: 'hospital' })),
      partnerCodec.write(aPartner({ id: 'ptn_pending', kind: 'supplier', status: 'pending' })),
      partnerCodec.write(aPartner({ id: 'ptn_lapsed', kind: 'manufacturer' })),
      licenceCodec.write(aLicence({ partnerId: 'ptn_lapsed', validTo: '2026-11-21' })),
    );
    const of = async (supplierId: string) =>
      (await stage.call(handler, { as: 'purchaser', key: supplierId, body: { ...body, supplierId } })).body;
    expect((await of('ptn_hospital')).type).toBe('not-a-supplier');
    expect((await of('ptn_pending')).type).toBe('partner-not-approved');
    expect(await of('ptn_lapsed')).toMatchObject({
      type: 'licence-lapsed',
      facts: { validTo: '2026-11-21' },
      errors: [{ pointer: '/lines/0' }, { pointer: '/lines/1' }],
    });
  });

  it('refuses an item that waits for first-operation review', async () => {
    await stage.put(itemCodec.write(anItem({ id: 'itm_pending', status: 'pending' })));
    const lines = [{ itemId: 'itm_pending', quantity: 1, unitPrice: '1' }];
    const answer = await stage.call(handler, { as: 'purchaser', key: 'pending', body: { ...body, lines } });
    expect(answer.body.type).toBe('item-not-approved');
  });
});

describe('place-purchase-order 422', () => {
  it('names unknown items and warehouses, double items and negative prices', async () => {
    const of = async (key: string, more: object) =>
      (await stage.call(handler, { as: 'purchaser', key, body: { ...body, ...more } })).body;
    expect((await of('u1', { lines: [{ itemId: 'itm_none', quantity: 1, unitPrice: '1' }] })).type).toBe(
      'item-unknown',
    );
    expect((await of('u2', { warehouseId: 'wh_none' })).type).toBe('warehouse-not-found');
    expect((await of('u3', { lines: [body.lines[0], body.lines[0]] })).type).toBe('input-invalid');
    expect((await of('u4', { lines: [{ ...body.lines[0], unitPrice: '-1' }] })).type).toBe('input-invalid');
  });
});
