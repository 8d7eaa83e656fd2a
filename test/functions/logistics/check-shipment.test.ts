import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contract } from '../../../functions/logistics/check-shipment/contract.ts';
import { handler } from '../../../functions/logistics/check-shipment/handler.ts';
import { handler as pick } from '../../../functions/logistics/pick-shipment/handler.ts';
import { handler as ship } from '../../../functions/logistics/ship-shipment/handler.ts';
import { handler as getOrder } from '../../../functions/orders/get-order/handler.ts';
import { handler as refresh } from '../../../functions/orders/refresh-order-on-fulfilment/handler.ts';
import { gateWrites } from '../../../table/gate.ts';
import { readSerials } from '../../../table/shipment-change.ts';
import { company, furnish, openStage, type Stage, userWrite } from '../stage.ts';
import { standing } from './an-order.ts';
import { allocated, byCarrier, checkAll, linesOf, pickAll, putItem, send } from './a-shipment.ts';

jest.setTimeout(60_000); // one small machine serves many tests
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await putItem(stage, 'itm_scan', [['A1', '2027-01-31', 100]], { di: '06901234567892' });
});

describe('check-shipment 200', () => {
  it('passes scanned goods and makes the shipment ready to leave', async () => {
    const id = await allocated(stage, 'ord_pass', [['itm_scan', 2]]);
    await pickAll(stage, id);
    const scan = '(01)06901234567892(17)270131(10)A1';
    const first = await send(stage, handler, 'checker', id, { checks: [{ scan }] });
    expect(first).toMatchObject({ status: 200, body: { status: 'picked', checked: 1 } });
    contract.output.parse(first.body);
    const last = await send(stage, handler, 'checker', id, { checks: [{ scan }] }, 'last');
    expect(last.body).toMatchObject({ status: 'checked', checked: 2, refused: 0 });
    expect(await stage.eventsOf('checker', 'last')).toMatchObject([{ type: 'logistics.shipment-checked.v1' }]);
    const again = await send(stage, handler, 'checker', id, { checks: [{ scan }] }, 'last');
    expect(again.body).toEqual(last.body);
  });

  it('refuses a damaged box into quarantine and takes another lot in its place', async () => {
    await putItem(stage, 'itm_box', [
      ['B1', '2027-01-31', 2],
      ['B2', '2027-06-30', 5],
    ]);
    const id = await allocated(stage, 'ord_box', [['itm_box', 2]]);
    await pickAll(stage, id);
    const checks = [
      { line: 1, lot: 'B1', quantity: 1 },
      { line: 1, lot: 'B1', quantity: 1, refuse: 'damaged' },
    ];
    const answer = await send(stage, handler, 'checker', id, { checks }, 'box');
    expect(answer.body).toMatchObject({ status: 'picking', units: 2, picked: 1, checked: 1, refused: 1, replaced: 1 });
    expect(await standing(stage, 'itm_box', 'B1', '2027-01-31')).toMatchObject({ reserved: 1, quarantine: 1 });
    expect(await standing(stage, 'itm_box', 'B2', '2027-06-30')).toMatchObject({ available: 4, reserved: 1 });
    expect(await stage.eventsOf('checker', 'box')).toMatchObject([
      { type: 'logistics.goods-refused.v1', data: { lot: 'B1', quantity: 1, reason: 'damaged', replaced: 1 } },
    ]);
    expect((await linesOf(stage, id)).map(({ lot, quantity }) => [lot, quantity])).toEqual([
      ['B1', 1],
      ['B2', 1],
    ]);
    expect((await pickAll(stage, id)).body).toMatchObject({ status: 'picked' });
    expect((await checkAll(stage, id)).body).toMatchObject({ status: 'checked', checked: 2 });
  });

  it('holds a refused serial, so that nobody can pick it again, and asks for another', async () => {
    await putItem(stage, 'itm_pump', [['P1', '2028-01-31', 3]], { serialManaged: true, serials: ['S1', 'S2', 'S3'] });
    const id = await allocated(stage, 'ord_pump', [['itm_pump', 2]]);
    await pickAll(stage, id, ['S1', 'S2']);
    const checks = [
      { line: 1, lot: 'P1', serials: ['S2'] },
      { line: 1, lot: 'P1', serials: ['S1'], refuse: 'label' },
    ];
    const answer = await send(stage, handler, 'checker', id, { checks });
    expect(answer.body).toMatchObject({ status: 'picking', units: 2, picked: 1, checked: 1, replaced: 1 });
    const known = await readSerials(stage.dependencies.store, company, [{ itemId: 'itm_pump', serial: 'S1' }]);
    expect(known.get('itm_pump#S1')).toMatchObject({ status: 'held', warehouseId: 'wh_east' });
    expect((await pickAll(stage, id, ['S1'])).body.type).toBe('serial-taken');
    expect((await pickAll(stage, id, ['S3'])).body).toMatchObject({ status: 'picked' });
  });

  it('takes a serial that was scanned twice for one unit, at the pick and at the check', async () => {
    await putItem(stage, 'itm_twice', [['T1', '2028-01-31', 2]], { serialManaged: true, serials: ['D1', 'D2'] });
    const id = await allocated(stage, 'ord_twice', [['itm_twice', 2]]);
    const scanned = { line: 1, lot: 'T1', quantity: 2, serials: ['D1', 'D1', 'D2'] };
    expect((await send(stage, pick, 'picker', id, { picks: [scanned] })).body).toMatchObject({ status: 'picked' });
    const answer = await send(stage, handler, 'checker', id, { checks: [scanned] });
    expect(answer.body).toMatchObject({ status: 'checked', checked: 2 });
    expect(await linesOf(stage, id)).toMatchObject([{ serials: ['D1', 'D2'] }]);
  });

  it('drops what cannot be replaced, and a shipment with nothing left is stopped', async () => {
    await putItem(stage, 'itm_last', [['L1', '2027-01-31', 1]]);
    const id = await allocated(stage, 'ord_last', [['itm_last', 1]]);
    await pickAll(stage, id);
    const checks = [{ line: 1, lot: 'L1', refuse: 'other' }];
    const answer = await send(stage, handler, 'checker', id, { checks }, 'last-one');
    expect(answer.body).toMatchObject({ status: 'stopped', units: 0, replaced: 0 });
    const types = (await stage.eventsOf('checker', 'last-one')).map(({ type }) => type);
    expect(types).toEqual(['logistics.goods-refused.v1', 'logistics.shipment-stopped.v1']);
  });

  it('leaves its order waiting for what was not replaced, among those that wait', async () => {
    await putItem(stage, 'itm_half', [['H1', '2027-01-31', 2]]);
    const id = await allocated(stage, 'ord_half', [['itm_half', 2]]);
    await pickAll(stage, id);
    const checks = [
      { line: 1, lot: 'H1', quantity: 1 },
      { line: 1, lot: 'H1', quantity: 1, refuse: 'damaged' },
    ];
    await send(stage, handler, 'checker', id, { checks }, 'half');
    const [refused] = await stage.eventsOf('checker', 'half');
    if (!refused) throw new Error('no event');
    expect(await stage.react(refresh, refused)).toBe('refreshed');
    expect(await stage.react(refresh, refused)).toBe('known-already');
    await send(stage, ship, 'shipper', id, byCarrier, 'half-shipped');
    for (const event of await stage.eventsOf('shipper', 'half-shipped')) await stage.react(refresh, event);
    const shown = await stage.call(getOrder, { as: 'sales', parameters: { orderId: 'ord_half' } });
    expect(shown.body).toMatchObject({ status: 'partly-shipped', shortLines: 1 });
  });

  it('refuses expired goods whatever the checker says', async () => {
    await putItem(stage, 'itm_old', [['O1', '2026-12-01', 2]]);
    const id = await allocated(stage, 'ord_old', [['itm_old', 1]]);
    await pickAll(stage, id);
    stage.clock.now = '2026-12-02T04:00:00.000Z';
    const answer = await send(stage, handler, 'checker', id, { checks: [{ line: 1, lot: 'O1' }] }, 'old');
    stage.clock.now = '2026-11-22T04:00:00.000Z';
    expect(answer.body).toMatchObject({ refused: 1, replaced: 0, checked: 0 });
    expect((await stage.eventsOf('checker', 'old'))[0]).toMatchObject({ data: { reason: 'expired' } });
  });
});

describe('check-shipment with more refused than one transaction holds', () => {
  it('422: asks to divide a check whose many lots have all expired meanwhile', async () => {
    const lots = Array.from({ length: 12 }, (_, index): [string, string, number] => [`X${index}`, '2026-12-01', 1]);
    await putItem(stage, 'itm_stale', lots);
    const id = await allocated(stage, 'ord_stale', [['itm_stale', 12]]);
    await pickAll(stage, id);
    stage.clock.now = '2026-12-02T04:00:00.000Z';
    expect(await checkAll(stage, id)).toMatchObject({ status: 422, body: { type: 'document-too-large' } });
    const checks = (await linesOf(stage, id)).slice(0, 10).map(({ line, lot }) => ({ line, lot }));
    const answer = await send(stage, handler, 'checker', id, { checks });
    stage.clock.now = '2026-11-22T04:00:00.000Z';
    expect(answer).toMatchObject({ status: 200, body: { refused: 10, units: 2 } });
  });

  it('replaces nothing by a patchwork of lots that no transaction holds', async () => {
    await putItem(stage, 'itm_patch', [
      ['P0', '2027-01-31', 41],
      ...Array.from({ length: 41 }, (_, index): [string, string, number] => [`P${index + 1}`, '2027-06-30', 1]),
    ]);
    const id = await allocated(stage, 'ord_patch', [['itm_patch', 41]]);
    await pickAll(stage, id);
    const checks = [{ line: 1, lot: 'P0', quantity: 41, refuse: 'damaged' }];
    const answer = await send(stage, handler, 'checker', id, { checks });
    expect(answer).toMatchObject({ status: 200, body: { refused: 41, replaced: 0, status: 'stopped' } });
  });
});

describe('check-shipment 403', () => {
  it('is closed to whoever picked, also if he holds both posts', async () => {
    await stage.write(userWrite('both', ['picker', 'checker']));
    const id = await allocated(stage, 'ord_both', [['itm_scan', 1]]);
    await send(stage, pick, 'both', id, { picks: [{ line: 1, lot: 'A1' }] });
    const check = (as: string) => send(stage, handler, as, id, { checks: [{ line: 1, lot: 'A1' }] });
    expect((await check('both')).body).toMatchObject({ type: 'checker-is-picker', article: 'GSP 87-88' });
    expect((await check('picker')).body.type).toBe('not-allowed');
    expect((await check('checker')).status).toBe(200);
  });
});

describe('check-shipment 404 and 409', () => {
  it('knows no foreign shipment and checks nothing that was not picked', async () => {
    const check = (id: string, one: object) => send(stage, handler, 'checker', id, { checks: [one] });
    expect((await check('shp_none', { line: 1, lot: 'A1' })).status).toBe(404);
    const id = await allocated(stage, 'ord_few', [['itm_scan', 3]]);
    expect((await check(id, { line: 1, lot: 'A1' })).body.type).toBe('shipment-not-waiting');
    await send(stage, pick, 'picker', id, { picks: [{ line: 1, lot: 'A1', quantity: 2 }] });
    expect((await check(id, { line: 1, lot: 'A1', quantity: 3 })).body.type).toBe('more-than-picked');
  });

  it('passes nothing that was stopped after the pick, but lets it be refused', async () => {
    await putItem(stage, 'itm_stop', [['S1', '2027-01-31', 1]]);
    const id = await allocated(stage, 'ord_stop', [['itm_stop', 1]]);
    await pickAll(stage, id);
    const stop = { id: 's', itemId: 'itm_stop', reason: 'hold' as const, source: 'hold_1' };
    await stage.write(...gateWrites(company, 'itm_stop', [stop], undefined));
    expect((await checkAll(stage, id)).body.type).toBe('goods-stopped');
    const refused = await send(stage, handler, 'checker', id, { checks: [{ line: 1, lot: 'S1', refuse: 'other' }] });
    expect(refused).toMatchObject({ status: 200, body: { refused: 1, replaced: 0 } });
  });
});

describe('check-shipment 422', () => {
  it('names an unreadable code and an unknown reason', async () => {
    const id = await allocated(stage, 'ord_bad', [['itm_scan', 1]]);
    await pickAll(stage, id);
    const check = (one: object) => send(stage, handler, 'checker', id, { checks: [one] });
    expect((await check({ scan: '???' })).body.type).toBe('code-unreadable');
    expect((await check({ line: 1, lot: 'A1', refuse: 'ugly' })).body.type).toBe('input-invalid');
  });
});
