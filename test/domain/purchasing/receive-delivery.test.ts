import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { acceptDelivery } from '../../../domain/purchasing/accept-delivery.ts';
import { completePurchaseOrder } from '../../../domain/purchasing/complete-purchase-order.ts';
import { readPackages } from '../../../domain/purchasing/delivered-goods.ts';
import {
  certificateOn,
  type PurchaseOrder,
  type PurchaseOrderLine,
} from '../../../domain/purchasing/purchase-order.ts';
import { receiveDelivery } from '../../../domain/purchasing/receive-delivery.ts';
import { takeIn, type IncomingGoods } from '../../../domain/shared/incoming-goods.ts';

const item = {
  ...{ id: 'itm', code: 'ITM', lotManaged: true, expiryManaged: true, serialManaged: false, coldChain: false },
  ...{ storage: {}, certificates: [] },
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
          };
          const decision = receiveDelivery(state, { supplierId: 'sup', deliveryNote: 'N' }, receiver);
          expect(decision.accepted).toBe(received + quantity <= 100);
          if (!decision.accepted) continue;
          received += quantity;
          const accepted = Math.min(good, quantity);
          const rejected = quantity - accepted;
          const command = { lines: [{ line: 1, accepted, rejected, reason: 'r', disposal: 'd' }] };
          const inspector = { ...receiver, actor: 'inspector' };
          const judged = acceptDelivery({ ...decision.next, stops: [] }, command, inspector);
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

describe('the certificate a record names', () => {
  const certificates = [
    { number: 'OLD', validFrom: '2015-01-01', validTo: '2019-12-31' },
    { number: 'NEW', validFrom: '2020-01-01', validTo: '2029-12-31' },
  ];
  it.each([
    ['2019-12-31', 'OLD'],
    ['2020-01-01', 'NEW'],
    ['2031-01-01', 'NEW'],
    [undefined, 'NEW'],
  ])('of goods made on %s is %s', (day, number) => {
    expect(certificateOn(certificates, day)).toBe(number);
  });

  it('is none where the item has none', () => {
    expect(certificateOn([], '2026-01-01')).toBeUndefined();
  });
});
