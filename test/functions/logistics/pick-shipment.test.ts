import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contract } from '../../../functions/logistics/pick-shipment/contract.ts';
import { handler } from '../../../functions/logistics/pick-shipment/handler.ts';
import { gateWrites } from '../../../table/gate.ts';
import { readSerials } from '../../../table/shipment-change.ts';
import { company, furnish, openStage, type Stage, userWrite } from '../stage.ts';
import { allocated, linesOf, pickAll, putItem, send } from './a-shipment.ts';

jest.setTimeout(60_000); // many takers race on one small machine
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await putItem(stage, 'itm_scan', [['A1', '2027-01-31', 100]], { di: '06901234567892' });
  await putItem(stage, 'itm_pump', [['P1', '2028-01-31', 60]], {
    serialManaged: true,
    di: '06901234567809',
    serials: Array.from({ length: 60 }, (_, index) => `SN${index}`),
  });
});

describe('pick-shipment 200', () => {
  it('takes a scanned code for its line and finishes with the last pick', async () => {
    const id = await allocated(stage, 'ord_scan', [['itm_scan', 3]]);
    const scan = '(01)06901234567892(17)270131(10)A1';
    const first = await send(stage, handler, 'picker', id, { picks: [{ scan }] });
    expect(first).toMatchObject({ status: 200, body: { status: 'picking', picked: 1, units: 3 } });
    contract.output.parse(first.body);
    const last = await send(stage, handler, 'picker', id, { picks: [{ scan, quantity: 2 }] }, 'last');
    expect(last.body).toMatchObject({ status: 'picked', picked: 3 });
    expect(await stage.eventsOf('picker', 'last')).toMatchObject([
      { type: 'logistics.shipment-picked.v1', data: { shipmentId: id, orderId: 'ord_scan' } },
    ]);
    expect((await stage.entryOf('picker', 'last'))?.root).toBe('order#ord_scan');
    const again = await send(stage, handler, 'picker', id, { picks: [{ scan, quantity: 2 }] }, 'last');
    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replay': 'true' }, body: last.body });
  });

  it('takes each unit of a serial-managed item by its number', async () => {
    const id = await allocated(stage, 'ord_serial', [['itm_pump', 2]]);
    const scan = '(01)06901234567809(17)280131(10)P1(21)SN0';
    await send(stage, handler, 'picker', id, { picks: [{ scan }] });
    const answer = await send(stage, handler, 'picker', id, { picks: [{ line: 1, lot: 'P1', serials: ['SN1'] }] });
    expect(answer.body).toMatchObject({ status: 'picked', picked: 2 });
    expect(await linesOf(stage, id)).toMatchObject([{ picked: 2, serials: ['SN0', 'SN1'] }]);
  });

  it('lets one of twenty takers have a serial and tells the others it is taken', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, index) => allocated(stage, `ord_taker_${index}`, [['itm_pump', 1]])),
    );
    const answers = await Promise.all(
      ids.map((id) => send(stage, handler, 'picker', id, { picks: [{ line: 1, lot: 'P1', serials: ['SN9'] }] })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.type === 'serial-taken')).toHaveLength(19);
    const known = await readSerials(stage.dependencies.store, company, [{ itemId: 'itm_pump', serial: 'SN9' }]);
    expect(known.get('itm_pump#SN9')).toMatchObject({ status: 'picked' });
  });
});

describe('pick-shipment 403', () => {
  it('is closed to checkers and partners, and to pickers of another warehouse', async () => {
    const id = await allocated(stage, 'ord_closed', [['itm_scan', 1]]);
    await stage.write(userWrite('picker-west', ['picker'], { warehouses: ['wh_west'] }));
    const picks = { picks: [{ line: 1, lot: 'A1' }] };
    expect((await send(stage, handler, 'checker', id, picks)).status).toBe(403);
    expect((await send(stage, handler, 'dealer-buyer', id, picks)).status).toBe(403);
    expect((await send(stage, handler, 'picker-west', id, picks)).body.type).toBe('warehouse-not-yours');
  });
});

describe('pick-shipment 404', () => {
  it('knows no such shipment', async () => {
    const answer = await send(stage, handler, 'picker', 'shp_none', { picks: [{ line: 1, lot: 'A1' }] });
    expect(answer).toMatchObject({ status: 404, body: { type: 'not-found' } });
  });
});

describe('pick-shipment 409', () => {
  it('refuses another lot, another item, a wrong label, too many, and what waits for nothing', async () => {
    const id = await allocated(stage, 'ord_wrong', [['itm_scan', 2]]);
    const typeOf = async (pick: object) => (await send(stage, handler, 'picker', id, { picks: [pick] })).body.type;
    expect(await typeOf({ line: 1, lot: 'B2' })).toBe('lot-mismatch');
    expect(await typeOf({ line: 1 })).toBe('lot-mismatch');
    expect(await typeOf({ scan: '(01)06901234567809(10)P1(21)SN2' })).toBe('item-not-in-shipment');
    expect(await typeOf({ scan: '(01)06901234567892(17)270228(10)A1' })).toBe('expiry-mismatch');
    expect(await typeOf({ line: 1, lot: 'A1', quantity: 3 })).toBe('more-than-allocated');
    await pickAll(stage, id);
    expect(await typeOf({ line: 1, lot: 'A1', quantity: 1 })).toBe('shipment-not-waiting');
  });

  it('refuses a serial that is not in stock here, and the same one twice', async () => {
    const id = await allocated(stage, 'ord_twice', [['itm_pump', 2]]);
    const pick = (serials: string[]) =>
      send(stage, handler, 'picker', id, { picks: [{ line: 1, lot: 'P1', serials }] });
    expect((await pick(['SN-NONE'])).body.type).toBe('serial-unknown');
    const twice = { picks: [1, 2].map(() => ({ line: 1, lot: 'P1', serials: ['SN30'] })) };
    expect((await send(stage, handler, 'picker', id, twice)).body.type).toBe('serial-taken');
    expect(await linesOf(stage, id)).toMatchObject([{ picked: 0 }]);
  });

  it('refuses goods the moment a stop stands, although they were allocated before', async () => {
    await putItem(stage, 'itm_stop', [['S1', '2027-01-31', 5]]);
    const id = await allocated(stage, 'ord_stop', [['itm_stop', 1]]);
    const stop = { id: 's', itemId: 'itm_stop', lots: ['S1'], reason: 'recall' as const, source: 'rcl_1' };
    await stage.write(...gateWrites(company, 'itm_stop', [stop], undefined));
    expect((await pickAll(stage, id)).body).toMatchObject({ type: 'goods-stopped', facts: { source: 'rcl_1' } });
  });

  it('refuses goods that expired since they were allocated', async () => {
    await putItem(stage, 'itm_old', [['O1', '2026-12-01', 5]]);
    const id = await allocated(stage, 'ord_old', [['itm_old', 1]]);
    stage.clock.now = '2026-12-02T04:00:00.000Z';
    expect((await pickAll(stage, id)).body.type).toBe('goods-expired');
    stage.clock.now = '2026-11-22T04:00:00.000Z';
  });
});

describe('pick-shipment 422', () => {
  it('refuses codes nobody knows or nobody can read, lines that are not there, and units without numbers', async () => {
    const id = await allocated(stage, 'ord_bad', [['itm_pump', 2]]);
    const typeOf = async (pick: object) => {
      const answer = await send(stage, handler, 'picker', id, { picks: [pick] });
      return [answer.status, answer.body.type];
    };
    expect(await typeOf({ scan: '(01)06901234567893' })).toEqual([422, 'code-unreadable']);
    expect(await typeOf({ scan: '(01)00012345678905' })).toEqual([422, 'code-unknown']);
    expect(await typeOf({ line: 9, lot: 'P1' })).toEqual([422, 'line-not-found']);
    expect(await typeOf({ line: 1, lot: 'P1', quantity: 2, serials: ['SN40'] })).toEqual([422, 'serial-needed']);
    expect(await typeOf({ quantity: 2 })).toEqual([422, 'input-invalid']);
  });
});
