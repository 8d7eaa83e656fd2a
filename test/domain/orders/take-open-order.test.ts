import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostLines, openOrderRules, type KnownOrders } from '../../../domain/orders/imported-order.ts';
import { placeOrder } from '../../../domain/orders/place-order.ts';
import { contentsOf, takeOpenOrder, type OpenOrder } from '../../../domain/orders/take-open-order.ts';
import { checkRows, type ReadRow } from '../../../domain/shared/import/check-rows.ts';
import { type openOrderColumns } from '../../../domain/shared/import/columns/orders.ts';
import { lineGross } from '../../../domain/shared/money.ts';
import { anOrderedItem, anOrderingPartner, ownFacts } from './an-ordering.ts';

const circumstances = {
  company: 'lotline',
  actor: 'sales',
  now: '2026-11-22T04:00:00.000Z',
  today: '2026-11-22',
};
const partner = {
  ...anOrderingPartner(),
  addresses: [
    { id: 'adr_1', text: '上海市测试路 1 号' },
    { id: 'adr_2', text: '苏州市示范街2号' },
  ],
};
/** Items without any price: what was agreed needs none. */
const items = [1, 2, 3].map((index) => anOrderedItem(index, { rules: [] }));
const told: OpenOrder = {
  partnerId: 'ptn_1',
  oldNumber: 'DD-77',
  orderedOn: '2026-10-05',
  lines: [
    { itemId: 'itm_1', quantity: 3, unitPriceE4: 123_456 },
    { itemId: 'itm_2', quantity: 2, unitPriceE4: 50_000 },
  ],
};
const state = {
  orderId: 'ord_1',
  number: 'SO-1',
  currency: 'CNY' as const,
  partner,
  own: ownFacts,
  items: items.slice(0, 2),
  isTaken: false,
};

describe('an open order of the system before', () => {
  it('goes on at the prices that were agreed, with its old number and day, and waits for approval', () => {
    const decision = takeOpenOrder(state, told, circumstances);
    expect(decision).toMatchObject({
      accepted: true,
      next: {
        order: {
          status: 'placed',
          placedBy: 'sales',
          customerReference: 'DD-77',
          oldOrder: { number: 'DD-77', orderedOn: '2026-10-05' },
          gross: lineGross(123_456, 3) + 1000,
          addressId: 'adr_1',
          warehouseId: 'wh_east',
        },
        lines: [
          { line: 1, itemId: 'itm_1', quantity: 3, unitPriceE4: 123_456 },
          { line: 2, itemId: 'itm_2', quantity: 2, unitPriceE4: 50_000, gross: 1000 },
        ],
        prices: [
          { unitPriceE4: 123_456, source: 'agreed', rule: '', looked: [] },
          { unitPriceE4: 50_000, source: 'agreed', rule: '', looked: [] },
        ],
      },
      events: [{ type: 'orders.order-placed.v1', data: { orderId: 'ord_1', lineCount: 2 } }],
    });
  });

  it('does not ask the rules, even where one would give another price', () => {
    const priced = { ...state, items: [anOrderedItem(1), anOrderedItem(2)] };
    const decision = takeOpenOrder(priced, told, circumstances);
    expect(decision.accepted && decision.next.lines.map(({ unitPriceE4 }) => unitPriceE4)).toEqual([123_456, 50_000]);
    const usual = placeOrder(priced, told, circumstances);
    expect(usual.accepted && usual.next.prices.map(({ source, rule }) => [source, rule])).toEqual([
      [undefined, 'rule_1'],
      [undefined, 'rule_2'],
    ]);
    expect(usual.accepted && 'oldOrder' in usual.next.order).toBe(false);
  });

  it.each([
    ['item-not-approved', { items: [items[0]!, { ...items[1]!, status: 'pending' as const }] }, {}],
    ['partner-not-approved', { partner: { ...partner, status: 'suspended' as const } }, {}],
    ['address-not-found', {}, { addressId: 'adr_9' }],
    ['amount-too-large', {}, { lines: told.lines.map((line) => ({ ...line, unitPriceE4: 9e15 })) }],
    ['old-order-differs', { isTaken: true }, {}],
    ['old-order-day-in-future', {}, { orderedOn: '2026-11-23' }],
  ])('is refused as any order: %s', (reason, at, more) => {
    expect(takeOpenOrder({ ...state, ...at }, { ...told, ...more }, circumstances)).toMatchObject({
      accepted: false,
      reason,
    });
  });

  it('may be of today', () => {
    expect(takeOpenOrder(state, { ...told, orderedOn: '2026-11-22' }, circumstances).accepted).toBe(true);
  });
});

it('the same contents read the same in any sequence, and others do not', () => {
  expect(contentsOf({ ...told, lines: [...told.lines].reverse() })).toBe(contentsOf(told));
  const others: OpenOrder[] = [
    { ...told, orderedOn: '2026-10-06' },
    { ...told, warehouseId: 'wh_west' },
    { ...told, addressId: 'adr_2' },
    { ...told, lines: told.lines.slice(0, 1) },
    { ...told, lines: told.lines.map((line) => ({ ...line, quantity: line.quantity + 1 })) },
    { ...told, lines: told.lines.map((line) => ({ ...line, unitPriceE4: line.unitPriceE4 + 1 })) },
  ];
  expect(new Set([told, ...others].map(contentsOf)).size).toBe(7);
});

type Values = ReadRow<typeof openOrderColumns>['values'];
const row = (more: Partial<Values> = {}): Values => ({
  ...{
    partnerCode: 'P',
    oldNumber: 'DD-77',
    orderedOn: '2026-10-05',
    itemCode: 'C-1',
    quantity: 3,
    unitPrice: 123_456,
  },
  ...more,
});

function check(
  rows: readonly Values[],
  taken: ReadonlyMap<string, string> = new Map(),
  more: Partial<KnownOrders> = {},
) {
  const known: KnownOrders = {
    today: circumstances.today,
    own: ownFacts,
    partners: new Map([['P', partner]]),
    items: new Map(items.map((item) => [item.code, item])),
    warehouses: new Set(['wh_east', 'wh_west']),
    takenAs: (order) => {
      const contents = taken.get(order.oldNumber);
      return contents === undefined ? undefined : contents === contentsOf(order) ? 'same' : 'other';
    },
    ...more,
  };
  const read = rows.map((values, index) => ({ row: index + 2, values, errors: [] }));
  const checked = checkRows(openOrderRules, read, known);
  return {
    ...checked,
    wrong: checked.bad.map(({ row: at, errors: [error] }) => `${at} ${error?.field} ${error?.reason}`),
  };
}

describe('a list of open orders', () => {
  it('joins the rows of one number, with warehouse and address said once', () => {
    const { good, wrong } = check([
      row({ address: '苏州市 示范街 2 号' }),
      row({ oldNumber: 'DD-78' }),
      row({ itemCode: 'C-2', quantity: 2, unitPrice: 50_000, warehouse: 'wh_west' }),
    ]);
    expect(wrong).toEqual([]);
    expect(good).toMatchObject([
      {
        rows: [2, 4],
        command: { ...told, warehouseId: 'wh_west', addressId: 'adr_2', lines: told.lines },
        totals: { quantity: 5, value: lineGross(123_456, 3) + 1000 },
      },
      { rows: [3], command: { oldNumber: 'DD-78' } },
    ]);
  });

  it('tells what is wrong at its column, and keeps the rest of that order back', () => {
    const { wrong } = check([
      row({ partnerCode: 'X' }),
      row({ oldNumber: 'A', itemCode: 'C-9' }),
      row({ oldNumber: 'A' }),
      row({ oldNumber: 'B', warehouse: 'wh_moon' }),
      row({ oldNumber: 'C', address: '火星' }),
      row({ oldNumber: 'D', orderedOn: '2026-11-23' }),
      row({ oldNumber: 'E' }),
      row({ oldNumber: 'E', orderedOn: '2026-10-06' }),
      row({ oldNumber: 'F', warehouse: 'wh_east' }),
      row({ oldNumber: 'F', warehouse: 'wh_west' }),
      row({ oldNumber: 'G', address: '上海市测试路1号' }),
      row({ oldNumber: 'G', address: '苏州市示范街2号' }),
    ]);
    expect(wrong).toEqual([
      '2 partnerCode partner-code-unknown',
      '3 itemCode item-code-unknown',
      '4  row-waits',
      '5 warehouse warehouse-not-found',
      '6 address address-unknown',
      '7 orderedOn old-order-day-in-future',
      ...['8', '9'].map((at) => `${at} orderedOn order-rows-differ`),
      ...['10', '11'].map((at) => `${at} warehouse order-rows-differ`),
      ...['12', '13'].map((at) => `${at} address order-rows-differ`),
    ]);
  });

  it('asks the licence gate for each line', () => {
    const pending = new Map(items.map((item) => [item.code, { ...item, status: 'pending' as const }]));
    expect(check([row()], new Map(), { items: pending }).wrong).toEqual(['2 itemCode item-not-approved']);
  });

  it('takes 300 lines and no more', () => {
    expect(check(Array.from({ length: mostLines }, () => row())).good).toHaveLength(1);
    const tooMany = check(Array.from({ length: mostLines + 1 }, () => row()));
    expect(new Set(tooMany.bad.map(({ errors: [error] }) => error?.reason))).toEqual(new Set(['order-too-long']));
  });

  it('knows what it brought, whatever the sequence of rows, even when it would be refused by now', () => {
    const drawn = fc.array(
      fc.record({
        oldNumber: fc.constantFrom('A', 'B', 'C'),
        itemCode: fc.constantFrom('C-1', 'C-2', 'C-3'),
        quantity: fc.integer({ min: 1, max: 50 }),
        unitPrice: fc.integer({ min: 1, max: 1_000_000 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(drawn, fc.nat(), (lines, turn) => {
        const rows = lines.map(row);
        const first = check(rows);
        expect(first.good.reduce((sum, { totals }) => sum + totals.value, 0)).toBe(
          lines.reduce((sum, { quantity, unitPrice }) => sum + lineGross(unitPrice, quantity), 0),
        );
        const taken = new Map(first.good.map(({ command }) => [command.oldNumber, contentsOf(command)]));
        const at = turn % rows.length;
        const banned = new Map(items.map((item) => [item.code, { ...item, status: 'banned' as const }]));
        const second = check([...rows.slice(at), ...rows.slice(0, at)], taken, { items: banned });
        expect(second).toMatchObject({ good: [], bad: [] });
        expect(second.known).toHaveLength(rows.length);
        const [changed, ...rest] = rows;
        const third = check([{ ...changed!, quantity: 51 }, ...rest], taken);
        const same = rows.filter(({ oldNumber }) => oldNumber === changed!.oldNumber).length;
        expect(third.wrong.filter((text) => text.endsWith('oldNumber old-order-differs'))).toHaveLength(same);
      }),
      { numRuns: 500 },
    );
  });
});
