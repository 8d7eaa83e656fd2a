import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { handler as cancel } from '../../../functions/orders/cancel-order/handler.ts';
import { handler as goOn } from '../../../functions/logistics/post-goods-issue-on-goods-issue-continued/handler.ts';
import { contract } from '../../../functions/logistics/ship-shipment/contract.ts';
import { handler } from '../../../functions/logistics/ship-shipment/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { gateWrites } from '../../../table/gate.ts';
import { keys } from '../../../table/keys.ts';
import { readShipments } from '../../../table/logistics.ts';
import { licenceCodec } from '../../../table/partners.ts';
import { postingWrite } from '../../../table/stock.ts';
import { readSerials } from '../../../table/shipment-change.ts';
import { aLicence, anItem, company, furnish, openStage, ownFile, type Stage } from '../stage.ts';
import { allocated, byCarrier, checkAll, linesOf, pickAll, putItem, send } from './a-shipment.ts';
import { standing } from './an-order.ts';

jest.setTimeout(60_000); // one small machine serves many tests
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await putItem(stage, 'itm_plain', [['A1', '2027-01-31', 100]]);
});

async function checked(
  orderId: string,
  lines: readonly (readonly [string, number])[],
  serials: readonly string[] = [],
) {
  const id = await allocated(stage, orderId, lines);
  await pickAll(stage, id, serials);
  await checkAll(stage, id);
  return id;
}

async function movesOf(itemId: string, lot: string) {
  const { pk } = keys.lot(company, itemId, lot);
  return stage.dependencies.store.queryAll({ pk, sk: { beginsWith: 'MOVE#' }, reading: 'consistent' });
}

describe('ship-shipment 200', () => {
  it('takes the goods out of stock, writes the move into the lot’s life, and tells it with the note’s number', async () => {
    const id = await checked('ord_ship', [['itm_plain', 4]]);
    const answer = await send(stage, handler, 'shipper', id, byCarrier, 'ship');
    expect(answer).toMatchObject({ status: 200, body: { status: 'shipped', lineCount: 1 } });
    contract.output.parse(answer.body);
    expect(answer.body.number).toMatch(/^DN-2026-\d{6}$/);
    expect(await standing(stage, 'itm_plain', 'A1', '2027-01-31')).toMatchObject({ available: 96, reserved: 0 });
    expect(await movesOf('itm_plain', 'A1')).toMatchObject([
      { step: 'shipping', quantity: 4, to: { partnerId: 'ptn_dealer' }, documentNumber: answer.body.number },
    ]);
    expect(await stage.eventsOf('shipper', 'ship')).toMatchObject([
      { type: 'logistics.shipment-shipped.v1', data: { shipmentId: id, number: answer.body.number, lineCount: 1 } },
    ]);
    const again = await send(stage, handler, 'shipper', id, byCarrier, 'ship');
    expect(again.body).toEqual(answer.body);
    expect(await movesOf('itm_plain', 'A1')).toHaveLength(1);
  });

  it('ships each unit of a serial-managed item by its number, in steps when there are many', async () => {
    const serials = Array.from({ length: 55 }, (_, index) => `SN${index}`);
    await putItem(stage, 'itm_pump', [['P1', '2028-01-31', 55]], { serialManaged: true, serials });
    const id = await checked('ord_pump', [['itm_pump', 55]], serials);
    await send(stage, handler, 'shipper', id, byCarrier, 'pumps');
    const [shippedEvent, next] = await stage.eventsOf('shipper', 'pumps');
    expect(shippedEvent?.type).toBe('logistics.shipment-shipped.v1');
    expect(next).toMatchObject({ type: 'logistics.goods-issue-continued.v1', data: { fromPart: 0 } });
    if (!next) throw new Error('no next step');
    expect(await standing(stage, 'itm_pump', 'P1', '2028-01-31')).toMatchObject({ reserved: 55 });
    expect(await stage.react(goOn, next)).toBe('accepted');
    expect(await stage.react(goOn, next)).toBe('replayed');
    expect(await standing(stage, 'itm_pump', 'P1', '2028-01-31')).toMatchObject({ reserved: 15 });
    const [last] = await stage.eventsAfter(next, 'post-goods-issue-on-goods-issue-continued');
    expect(last).toMatchObject({ type: 'logistics.goods-issue-continued.v1', data: { fromPart: 2 } });
    if (!last) throw new Error('no last step');
    expect(await stage.react(goOn, last)).toBe('accepted');
    expect(await stage.react(goOn, { ...next, id: 'again' })).toBe('shipment-not-waiting');
    expect(await standing(stage, 'itm_pump', 'P1', '2028-01-31')).toMatchObject({ available: 0, reserved: 0 });
    const known = await readSerials(
      stage.dependencies.store,
      company,
      serials.map((serial) => ({ itemId: 'itm_pump', serial })),
    );
    expect(new Set([...known.values()].map(({ status, partnerId }) => `${status} ${partnerId}`))).toEqual(
      new Set(['shipped ptn_dealer']),
    );
    const moved = (await movesOf('itm_pump', 'P1')).reduce((sum, move) => sum + Number(move['quantity']), 0);
    expect(moved).toBe(55);
    const [shipment] = await readShipments(stage.dependencies.store, company, [id], 'consistent');
    expect(shipment?.issuedParts).toBeUndefined();
  });
});

describe('ship-shipment 403, 404', () => {
  it('is closed to checkers and knows no such shipment', async () => {
    expect((await send(stage, handler, 'checker', 'shp_none', byCarrier)).status).toBe(403);
    expect((await send(stage, handler, 'shipper', 'shp_none', byCarrier)).status).toBe(404);
  });
});

describe('ship-shipment 409', () => {
  it('lets nothing leave unchecked, stopped after the check, or expired', async () => {
    const open = await allocated(stage, 'ord_open', [['itm_plain', 1]]);
    expect((await send(stage, handler, 'shipper', open, byCarrier)).body.type).toBe('shipment-not-waiting');
    await putItem(stage, 'itm_stop', [['S1', '2026-12-01', 1]]);
    const id = await checked('ord_stop', [['itm_stop', 1]]);
    stage.clock.now = '2026-12-02T04:00:00.000Z';
    expect((await send(stage, handler, 'shipper', id, byCarrier)).body.type).toBe('goods-expired');
    stage.clock.now = '2026-11-22T04:00:00.000Z';
    const stop = { id: 's', itemId: 'itm_stop', reason: 'recall' as const, source: 'rcl_1' };
    await stage.write(...gateWrites(company, 'itm_stop', [stop], undefined));
    expect((await send(stage, handler, 'shipper', id, byCarrier)).body.type).toBe('goods-stopped');
    expect(await linesOf(stage, id)).toMatchObject([{ quantity: 1, checked: 1 }]);
  });
});

describe('ship-shipment 409: what lapsed since the goods were allocated', () => {
  afterAll(() => stage.put(licenceCodec.write(aLicence()), ...ownFile()));

  it('lets nothing leave for a buyer or from us without a licence in force, by the article and the day', async () => {
    const id = await checked('ord_lapse', [['itm_plain', 1]]);
    await stage.put(licenceCodec.write(aLicence({ validTo: '2026-11-21' })));
    expect(await send(stage, handler, 'shipper', id, byCarrier)).toMatchObject({
      status: 409,
      body: {
        type: 'licence-lapsed',
        article: 'O54 art. 4, 16; GSP 82',
        facts: { validTo: '2026-11-21', day: '2026-11-22' },
      },
    });
    await stage.put(licenceCodec.write(aLicence()));
    const ours = { id: 'lic_own', partnerId: 'ptn_own', number: '沪浦药监械经营许20200099号', validTo: '2026-11-21' };
    await stage.put(licenceCodec.write(aLicence(ours)));
    expect((await send(stage, handler, 'shipper', id, byCarrier)).body.type).toBe('own-licence-lapsed');
    await stage.put(...ownFile());
    expect((await send(stage, handler, 'shipper', id, byCarrier)).status).toBe(200);
  });

  it('keeps goods in that were made outside the certificates as they stand now', async () => {
    const certified = (validTo: string) =>
      itemCodec.write(
        anItem({
          ...{ id: 'itm_made', code: 'ITM_MADE' },
          certificates: [{ number: 'N', validFrom: '2020-01-01', validTo }],
        }),
      );
    await stage.put(certified('2030-12-31'));
    const [goods, to] = [
      { itemId: 'itm_made', warehouseId: 'wh_east', lot: 'M1', expiry: '2027-01-31' },
      'available',
    ] as const;
    await stage.write(postingWrite(company, { ...goods, to, quantity: 5, productionDate: '2026-01-01' }));
    const id = await checked('ord_made', [['itm_made', 1]]);
    await stage.put(certified('2025-12-31'));
    expect(await send(stage, handler, 'shipper', id, byCarrier)).toMatchObject({
      status: 409,
      body: { type: 'goods-uncertified', article: 'O47 art. 112; GSP 80', facts: { productionDate: '2026-01-01' } },
    });
    await stage.put(certified('2026-01-01'));
    expect((await send(stage, handler, 'shipper', id, byCarrier)).status).toBe(200);
  });
});

describe('ship-shipment against a cancellation', () => {
  const cancelled = (orderId: string) =>
    stage.call(cancel, {
      as: 'sales',
      key: `no-${orderId}`,
      parameters: { orderId },
      body: { reason: 'ordered twice' },
    });

  it('lets nothing leave once its order is cancelled, though the shipment is not released yet', async () => {
    const id = await checked('ord_late', [['itm_plain', 2]]);
    expect((await cancelled('ord_late')).status).toBe(200);
    const answer = await send(stage, handler, 'shipper', id, byCarrier);
    expect(answer).toMatchObject({ status: 409, body: { type: 'order-cancelled' } });
    expect(await readShipments(stage.dependencies.store, company, [id], 'consistent')).toMatchObject([
      { status: 'checked' },
    ]);
  });

  it('makes a cancellation too late at once, before the order’s progress was told', async () => {
    const id = await checked('ord_gone', [['itm_plain', 2]]);
    expect((await send(stage, handler, 'shipper', id, byCarrier)).status).toBe(200);
    expect(await cancelled('ord_gone')).toMatchObject({ status: 409, body: { facts: { status: 'shipped' } } });
  });

  it('lets only one of the two through when they meet', async () => {
    const { store } = stage.dependencies;
    const meet = (first: () => Promise<unknown>) => {
      const transact = store.transact.bind(store);
      return jest.spyOn(store, 'transact').mockImplementationOnce(async (...asked) => {
        await first();
        return transact(...asked);
      });
    };
    const slow = await checked('ord_slow', [['itm_plain', 2]]);
    meet(() => cancelled('ord_slow'));
    expect((await send(stage, handler, 'shipper', slow, byCarrier)).body.type).toBe('order-cancelled');
    const fast = await checked('ord_fast', [['itm_plain', 2]]);
    meet(() => send(stage, handler, 'shipper', fast, byCarrier));
    expect(await cancelled('ord_fast')).toMatchObject({ status: 409, body: { facts: { status: 'shipped' } } });
  });
});

describe('ship-shipment 422', () => {
  it('asks for waybill or plate with driver', async () => {
    const id = await checked('ord_bare', [['itm_plain', 1]]);
    const transport = { mode: 'carrier', carrier: '顺丰' };
    const answer = await send(stage, handler, 'shipper', id, { transport });
    expect(answer).toMatchObject({ status: 422, body: { type: 'transport-incomplete', article: 'GSP 96' } });
  });
});
