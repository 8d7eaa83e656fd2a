import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { acceptDelivery } from '../../../domain/purchasing/accept-delivery.ts';
import { completePurchaseOrder } from '../../../domain/purchasing/complete-purchase-order.ts';
import { readDelivered, readPackages } from '../../../domain/purchasing/delivered-goods.ts';
import type { PurchaseOrder, PurchaseOrderLine } from '../../../domain/purchasing/purchase-order.ts';
import { receiveDelivery } from '../../../domain/purchasing/receive-delivery.ts';
import { takeIn, type IncomingGoods } from '../../../domain/shared/incoming-goods.ts';

const item = {
  ...{ id: 'itm', code: 'ITM', lotManaged: true, expiryManaged: true, serialManaged: false, coldChain: false },
  ...{ storage: {}, certificates: [], kind: 'device', riskClass: 'I' as const },
};
const order: PurchaseOrder = {
  ...{ id: 'pur', company: 'c', number: 'PO', supplierId: 'sup', warehouseId: 'wh', status: 'open' as const },
  ...{ lineCount: 1, currency: 'CNY' as const, gross: 1, orderedOn: '2026-11-01', placedAt: '', placedBy: 'p' },
};
const line: PurchaseOrderLine = {
  ...{
    line: 1,
    itemId: 'itm',
    itemCode: 'ITM',
    name: 'n',
    specification: 's',
    model: 'm',
    registrant: 'r',
    unit: '支',
  },
  ...{ quantity: 100, unitPriceE4: 1, taxRateBp: 1300, gross: 1 },
};
const receiver = { company: 'c', actor: 'receiver', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const goods = (quantity: number, lot = 'L'): IncomingGoods => ({
  ...{ itemId: 'itm', lot, expiry: '2028-01-01', quantity, pointer: '/goods/0' },
});

describe('receiving', () => {
  it('never takes more than was ordered, over any sequence of deliveries, and every unit is judged one way', () => {
    const deliveries = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 60 }), good: fc.nat(60) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(deliveries, (sequence) => {
        let received = 0;
        for (const { quantity, good } of sequence) {
          const state = {
            ...{ receiptId: 'rcp', number: 'GR', order, lines: [line], progress: { 1: received } },
            ...{ supplier: { id: 'sup', name: 'S' }, items: [item], goods: [goods(quantity)] },
            onFile: { lots: [], serials: [] },
            udiPhases: [],
          };
          const decision = receiveDelivery(state, { supplierId: 'sup', deliveryNote: 'N' }, receiver);
          expect(decision.accepted).toBe(received + quantity <= 100);
          if (!decision.accepted) continue;
          received += quantity;
          const accepted = Math.min(good, quantity);
          const rejected = quantity - accepted;
          const command = { lines: [{ line: 1, accepted, rejected, reason: 'r', disposal: 'd' }] };
          const inspector = { ...receiver, actor: 'inspector' };
          const judged = acceptDelivery({ ...decision.next, stops: [], items: [item] }, command, inspector);
          expect(judged).toMatchObject({
            accepted: true,
            events: [{ data: { acceptedQuantity: accepted, rejectedQuantity: rejected } }],
          });
        }
        const done = completePurchaseOrder({ order, lines: [line], progress: { 1: received } });
        expect(done.accepted).toBe(received === 100);
      }),
      { numRuns: 500 },
    );
  });

  it('adds scans of one lot up to the same as their sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ n: fc.integer({ min: 1, max: 99 }), lot: fc.constantFrom('A', 'B') }), { minLength: 1 }),
        (scans) => {
          const taken = takeIn(
            scans.map(({ n, lot }) => goods(n, lot)),
            [item],
            { lots: [], serials: [] },
          );
          if ('accepted' in taken) throw new Error(taken.reason);
          const sum = (rows: readonly { quantity: number }[]) =>
            rows.reduce((total, { quantity }) => total + quantity, 0);
          expect(sum(taken)).toBe(scans.reduce((total, { n }) => total + n, 0));
          expect(taken).toHaveLength(new Set(scans.map(({ lot }) => lot)).size);
        },
      ),
    );
  });

  it('names every line that stands in the way at once', () => {
    const wrong = [
      { itemId: 'itm', expiry: '2028-01-01', quantity: 1, pointer: '/goods/0' },
      { itemId: 'itm', lot: 'L', quantity: 1, pointer: '/goods/1' },
    ];
    expect(takeIn(wrong, [item], { lots: [], serials: [] })).toMatchObject({
      reason: 'lot-missing',
      errors: [
        { pointer: '/goods/0', reason: 'lot-missing' },
        { pointer: '/goods/1', reason: 'expiry-missing' },
      ],
    });
  });
});

describe('scans of packages', () => {
  const codes = [
    { di: '06901234567892', itemId: 'itm', quantity: 1 },
    { di: '16901234567899', itemId: 'itm', quantity: 10 },
  ];

  it('counts a carton as its content, and a logistic label as what it says is inside', () => {
    const scans = [
      { code: '(01)16901234567899(10)A', packages: 3 },
      { code: '(00)106141412345678908(02)16901234567899(37)4', packages: 1 },
    ];
    expect(readPackages(scans, codes, '2026-11-22')).toMatchObject({ goods: [{ quantity: 30 }, { quantity: 40 }] });
  });

  it('takes the serial number of a unit, never that of a box', () => {
    const read = readPackages(
      [
        { code: '(01)06901234567892(21)S1', packages: 1 },
        { code: '(01)16901234567899(21)BOX', packages: 1 },
      ],
      codes,
      '2026-11-22',
    );
    expect(read).toMatchObject({ goods: [{ serials: ['S1'] }, { quantity: 10 }] });
    expect('goods' in read && read.goods[1]?.serials).toBeUndefined();
  });
});

describe('goods that are named because their label says too little', () => {
  const codes = [
    { di: '06901234567892', itemId: 'itm', quantity: 1, udiShows: ['expiry'] as const },
    { di: '06901234567809', itemId: 'other', quantity: 1 },
    { di: 'MA.156.M0.100221.11001', itemId: 'itm', quantity: 1 },
  ];
  const named = { itemId: 'itm', lot: 'TYPED', expiry: '2027-01-01', quantity: 3 };
  const read = (scan?: string) =>
    readDelivered({ scans: [], goods: [{ ...named, ...(scan ? { scan } : {}) }] }, codes, '2026-11-22');

  it('show the device identifier of their label, which counts before what was typed', () => {
    expect(read('(01)06901234567892(17)281231')).toMatchObject({
      goods: [{ lot: 'TYPED', expiry: '2028-12-31', di: '06901234567892', quantity: 3, pointer: '/goods/0' }],
    });
    expect(read()).toEqual({ goods: [{ ...named, pointer: '/goods/0' }], unknown: [] });
  });

  it('are recognised by the identifier of an agency whose codes are not taken apart yet', () => {
    expect(read('MA.156.M0.100221.11001.M20260101.LA1')).toMatchObject({
      goods: [{ di: 'MA.156.M0.100221.11001', lot: 'TYPED' }],
    });
    expect(read('MA.156.M0.999999.11001.LA1')).toMatchObject({ reason: 'code-unreadable' });
  });

  it.each([
    ['label-of-another-item', '(01)06901234567809(17)281231'],
    ['udi-incomplete', '(01)06901234567892'],
    ['code-unreadable', '(01)06901234567890'],
    ['code-unreadable', '(00)106141412345678908'],
  ])('are refused as %s by the place of the label', (reason, scan) => {
    expect(read(scan)).toMatchObject({ reason, errors: [{ pointer: '/goods/0/scan' }] });
  });

  it('wait for a mapping where nobody knows the identifier', () => {
    expect(read('(01)04006381333931')).toMatchObject({ unknown: [{ di: '04006381333931', pointer: '/goods/0/scan' }] });
  });
});
