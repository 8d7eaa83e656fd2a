import { describe, expect, test } from '@jest/globals';
import type { KnownItem, KnownItems, Stop } from '../../console/src/screens/warehouse/known-item.ts';
import type { Read } from '../../console/src/screens/warehouse/reading.ts';
import {
  inHand,
  lineStates,
  notYetShown,
  type HandNo,
  type Shipment,
  type ShipmentLine,
} from '../../console/src/screens/warehouse/shipment-state.ts';
import { pickShipment } from '../../domain/logistics/pick-shipment.ts';
import { aLine, aShipment } from '../domain/logistics/a-shipment.ts';

/** In a dead spot the phone is all a picker has: a no it does not know sends him off with the wrong goods. */
const today = '2026-11-22';

const line = (more: Partial<ShipmentLine> = {}): ShipmentLine => ({
  ...{ line: 1, orderLine: 1, itemId: 'itm', itemCode: 'ITM', lot: 'A', expiry: '2027-12-31', quantity: 10 },
  ...{ picked: 0, checked: 0, dropped: 0, serialManaged: false, serials: [] },
  ...more,
});
const read = (more: Partial<Read> = {}): Read => ({
  ...{ code: 'scan', itemId: 'itm', itemCode: 'ITM', name: '导管', unit: '支', perPackage: 1, lot: 'A' },
  ...{ lotManaged: true, serialManaged: false, expiryManaged: true, expiry: '2027-12-31' },
  ...more,
});
const shipmentOf = (lines: readonly ShipmentLine[]): Shipment => {
  const sum = (of: (one: ShipmentLine) => number) => lines.reduce((total, one) => total + of(one), 0);
  return {
    ...{ shipmentId: 'shp', orderId: 'ord', orderNumber: 'SO-1', partnerId: 'ptn', warehouseId: 'wh' },
    ...{ status: 'allocated', lineCount: lines.length, units: sum(({ quantity }) => quantity) },
    ...{ picked: sum(({ picked }) => picked), checked: 0, openedAt: '2026-11-22T00:00:00.000Z' },
    lines: [...lines],
  };
};
const stop = (more: Partial<Stop> = {}): Stop => ({
  ...{ stopId: 'stp', itemId: 'itm', reason: 'recall', source: 'rcl', note: 'RC-1' },
  ...{ setBy: 'quality', setAt: '2026-11-22T00:00:00.000Z' },
  ...more,
});
const stopped = (...stops: Stop[]): KnownItems =>
  new Map([['itm', { itemId: 'itm', stopsNow: stops } as unknown as KnownItem]]);

const onDevice = (lines: readonly ShipmentLine[], scanned: Read, items: KnownItems) =>
  inHand(scanned, undefined, lineStates(shipmentOf(lines), 'pick', []), 'pick', items, today);

/** The very pick judged by the API's own decision. */
function byApi(lines: readonly ShipmentLine[], scanned: Read, items: KnownItems) {
  const { itemId, lot, expiry, serial, perPackage } = scanned;
  const stops = [...items.values()].flatMap(({ stopsNow }) => stopsNow.map((one) => ({ ...one, id: one.stopId })));
  const seen = { company: 'lotline', itemId, lot: lot ?? '-', status: 'in-stock', warehouseId: 'wh_east' };
  const serials = new Map(serial ? [[`${itemId}#${serial}`, { ...seen, serial }]] : []);
  return pickShipment(
    {
      shipment: aShipment({ status: 'allocated', warehouseId: 'wh_east' }),
      lines: lines.map((one) => aLine(one)),
      goods: [{ itemId, lot, expiry, serials: serial ? [serial] : [], quantity: perPackage }],
      stops,
      serials: serials as never,
    },
    { actor: 'picker', today },
  );
}

const serialLine = line({ serialManaged: true, quantity: 2, serials: ['S1'], picked: 1 });

describe('the phone says no where the API would', () => {
  test.each<[string, HandNo, string, readonly ShipmentLine[], Partial<Read>, KnownItems]>([
    ['another item', 'otherItem', 'item-not-in-shipment', [line()], { itemId: 'other' }, new Map()],
    ['another lot', 'otherLot', 'lot-mismatch', [line()], { lot: 'B' }, new Map()],
    ['a label with another expiry', 'otherExpiry', 'expiry-mismatch', [line()], { expiry: '2028-01-01' }, new Map()],
    [
      'an expired lot',
      'expired',
      'goods-expired',
      [line({ expiry: '2026-11-21' })],
      { expiry: '2026-11-21' },
      new Map(),
    ],
    ['a stopped item', 'stoppedGoods', 'goods-stopped', [line()], {}, stopped(stop())],
    ['a stopped lot', 'stoppedGoods', 'goods-stopped', [line()], {}, stopped(stop({ lots: ['B', 'A'] }))],
    [
      'a serial in a stopped range',
      'stoppedGoods',
      'goods-stopped',
      [serialLine],
      { serial: 'S5', serialManaged: true },
      stopped(stop({ serials: [{ from: 'S4', to: 'S6' }] })),
    ],
    ['no serial where one is needed', 'serialMissing', 'serial-needed', [serialLine], {}, new Map()],
    ['a box that is more than is left', 'tooMany', 'more-than-allocated', [line()], { perPackage: 20 }, new Map()],
    ['goods of a lot that is complete', 'allDone', 'more-than-allocated', [line({ picked: 10 })], {}, new Map()],
  ])('%s', (_, no, reason, lines, more, items) => {
    expect(onDevice(lines, read(more), items)).toMatchObject({ isRight: false, no });
    expect(byApi(lines, read(more), items)).toMatchObject({ accepted: false, reason });
  });

  test('a serial that was scanned before', () => {
    expect(onDevice([serialLine], read({ serial: 'S1', serialManaged: true }), new Map())).toMatchObject({
      no: 'serialTwice',
    });
  });

  test('a label without a lot: the person has to read it off the goods', () => {
    expect(onDevice([line()], read({ lot: undefined }), new Map())).toMatchObject({ no: 'lotMissing' });
  });

  test('a recall that took the line off the shipment is told as a stop, not as strange goods', () => {
    expect(onDevice([line({ quantity: 0, dropped: 10 })], read(), stopped(stop()))).toMatchObject({
      no: 'stoppedGoods',
    });
  });
});

describe('the phone says yes where the API would', () => {
  test.each<[string, readonly ShipmentLine[], Partial<Read>, KnownItems]>([
    ['the right goods', [line()], {}, new Map()],
    ['a box', [line()], { perPackage: 10 }, new Map()],
    ['another lot is stopped', [line()], {}, stopped(stop({ lots: ['B'] }))],
    ['another serial is stopped', [line()], {}, stopped(stop({ serials: [{ from: 'S4', to: 'S6' }] }))],
    ['a unit by its serial', [serialLine], { serial: 'S2', serialManaged: true }, new Map()],
    ['an item without lots', [line({ lot: '-' })], { lot: undefined, lotManaged: false }, new Map()],
  ])('%s', (_, lines, more, items) => {
    expect(onDevice(lines, read(more), items)).toMatchObject({ isRight: true });
    const lot = more.lot === undefined && more.lotManaged === false ? { lot: '-' } : {};
    expect(byApi(lines, { ...read(more), ...lot }, items)).toMatchObject({ accepted: true });
  });

  test('of two lines of one lot the one with room is meant', () => {
    const lines = [line({ picked: 10 }), line({ line: 2 })];
    expect(onDevice(lines, read(), new Map())).toMatchObject({ isRight: true, state: { line: { line: 2 } } });
  });
});

describe('what waits to be sent counts as picked', () => {
  const waiting = (units: number, more: object = {}) => ({
    ...{ key: `k${units}`, operation: 'pick-shipment', userId: 'picker', label: '', at: '', state: 'waiting' },
    ...{ input: { shipmentId: 'shp' }, note: { line: 1, units } },
    ...more,
  });
  const count = (askedAt: number, unsent: readonly object[], done: readonly object[]) =>
    lineStates(
      shipmentOf([line({ picked: 3 })]),
      'pick',
      notYetShown('shp', 'pick', askedAt, unsent as never, done as never),
    );

  test('once: while it waits, and after it was sent until an answer shows it', () => {
    expect(count(100, [waiting(2)], [])).toMatchObject([{ handled: 5, waiting: 2, left: 5 }]);
    expect(count(100, [], [waiting(2, { doneAt: 200 })])).toMatchObject([{ handled: 5, waiting: 2 }]);
    expect(count(300, [], [waiting(2, { doneAt: 200 })])).toMatchObject([{ handled: 3, waiting: 0 }]);
  });

  test('not when it was refused, nor when it belongs to another shipment', () => {
    const strange = [waiting(2, { state: 'refused' }), waiting(4, { input: { shipmentId: 'other' } })];
    expect(count(100, strange, [])).toMatchObject([{ handled: 3, waiting: 0, left: 7 }]);
  });

  test('lines stand by item, and within one the lot that expires first is at the front', () => {
    const lines = [
      line({ line: 1, itemCode: 'B' }),
      line({ line: 2, itemCode: 'A', expiry: '2028-01-01' }),
      line({ line: 3, itemCode: 'A', expiry: '2027-01-01' }),
      line({ line: 4, quantity: 0 }),
    ];
    expect(lineStates(shipmentOf(lines), 'pick', []).map((state) => state.line.line)).toEqual([3, 2, 1]);
  });
});
