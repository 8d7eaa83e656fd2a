import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { saleColumnOf, saleRules, type KnownSales, type SaleRow } from '../../../domain/insight/imported-sale.ts';
import { isSameSale, type PastLine, type PastSale } from '../../../domain/insight/past-sale.ts';
import { takePastSale } from '../../../domain/insight/take-past-sale.ts';
import { checkRows } from '../../../domain/shared/import/check-rows.ts';
import { aSale, someSales } from './sales.ts';

const known = (more: Partial<KnownSales> = {}): KnownSales => ({
  items: new Map([
    ['A', { id: 'itm_a', taxRateBp: 1300 }],
    ['OLD-A', { id: 'itm_a', taxRateBp: 1300 }],
  ]),
  partnerIds: new Map([
    ['D-1', 'ptn_1'],
    ['D-2', 'ptn_2'],
  ]),
  sales: new Map(),
  tellsReturns: false,
  tellsWrong: false,
  today: '2026-11-22',
  ...more,
});
const row = (more: SaleRow = {}): SaleRow => ({
  ...{ number: 'S-1', partnerCode: 'D-1', orderDay: '2026-01-10', itemCode: 'A', ordered: 10, shipped: 10, net: 1_000 },
  ...more,
});
const check = (rows: readonly SaleRow[], more: Partial<KnownSales> = {}) =>
  checkRows(
    saleRules,
    rows.map((values, index) => ({ row: index + 2, values, errors: [] })),
    known(more),
  );
const faults = (more: SaleRow) =>
  check([row(more)]).bad.flatMap(({ errors }) => errors.map(({ field, reason }) => `${field}:${reason}`));

describe('rows of a sales history', () => {
  it('join to one sale by their number, and an old code means the item it was merged into', () => {
    const { good, bad } = check([
      row(),
      row({ itemCode: 'OLD-A', ordered: 3, shipped: 0, net: undefined }),
      row({ number: 'S-2' }),
    ]);
    expect(bad).toEqual([]);
    expect(good).toMatchObject([
      {
        rows: [2, 3],
        command: { number: 'S-1', partnerId: 'ptn_1', lines: [{ itemId: 'itm_a' }, { itemId: 'itm_a', net: 0 }] },
        totals: { quantity: 13, value: 1_000 },
      },
      { rows: [4], command: { number: 'S-2' } },
    ]);
  });

  it.each([
    [{ orderDay: '2026-11-23' }, 'orderDay:sale-in-future'],
    [{ shippedOn: '2026-11-23' }, 'shippedOn:sale-in-future'],
    [{ deliveredOn: '2026-11-23' }, 'deliveredOn:sale-in-future'],
    [{ partnerCode: 'D-9' }, 'partnerCode:partner-code-unknown'],
    [{ itemCode: 'Z' }, 'itemCode:item-code-unknown'],
    [{ ordered: 0 }, 'ordered:number-unreadable'],
    [{ shipped: -1 }, 'shipped:number-unreadable'],
    [{ net: undefined }, 'net:sale-amount-missing'],
    [{ shipped: 0 }, 'net:sale-amount-without-goods'],
    [{ shipped: 0, net: undefined, gross: 5 }, 'gross:sale-amount-without-goods'],
    [{ promised: '2026-01-09' }, 'promised:sale-days-backwards'],
    [{ shippedOn: '2026-01-09' }, 'shippedOn:sale-days-backwards'],
    [{ shippedOn: '2026-01-12', deliveredOn: '2026-01-11' }, 'deliveredOn:sale-days-backwards'],
    [{ deliveredOn: '2026-01-09' }, 'deliveredOn:sale-days-backwards'],
    [{ shipped: 0, net: 0, shippedOn: '2026-01-12' }, 'shippedOn:sale-shipped-nothing'],
    [{ shipped: 0, net: 0, deliveredOn: '2026-01-12' }, 'deliveredOn:sale-shipped-nothing'],
    [{ returned: 11 }, 'returned:sale-returned-too-many'],
    [{ returned: -1 }, 'returned:number-unreadable'],
  ] as const)('%j is refused with %s', (more, fault) => {
    expect(faults(more)).toEqual([fault]);
  });

  it('days of the order itself and everything returned are in order', () => {
    const same = '2026-01-10';
    expect(faults({ promised: same, shippedOn: same, deliveredOn: same, returned: 10 })).toEqual([]);
  });

  it('parts a gross amount by the rate of the row, else of the item', () => {
    const netOf = (more: SaleRow) => check([row({ net: undefined, ...more })]).good[0]?.command.lines[0]?.net;
    expect(netOf({ gross: 11_300 })).toBe(10_000);
    expect(netOf({ gross: 11_300, taxRateBp: 0 })).toBe(11_300);
    expect(netOf({ gross: 11_300, net: 7 })).toBe(7);
  });

  it('a blank return or mistake means none where the list tells any, and unknown where it tells none', () => {
    const lineOf = (more: Partial<KnownSales>) => check([row()], more).good[0]?.command.lines[0];
    expect(lineOf({})?.returned).toBeUndefined();
    expect(lineOf({})?.isWrong).toBeUndefined();
    expect(lineOf({ tellsReturns: true })).toMatchObject({ returned: 0 });
    expect(lineOf({ tellsWrong: true })).toMatchObject({ isWrong: false });
  });

  it('a document whose rows do not agree stays out as a whole, and so does one with a wrong row', () => {
    expect(check([row(), row({ partnerCode: 'D-2' }), row()]).bad.map(({ errors }) => errors[0])).toEqual(
      Array.from({ length: 3 }, () => ({ field: 'partnerCode', reason: 'sale-rows-differ', found: 'S-1' })),
    );
    expect(check([row(), row({ orderDay: '2026-01-11' })]).bad[0]?.errors[0]).toMatchObject({ field: 'orderDay' });
    const { good, bad } = check([row(), row({ itemCode: 'Z' })]);
    expect(good).toEqual([]);
    expect(bad.map(({ errors }) => errors[0]?.reason)).toEqual(['row-waits', 'item-code-unknown']);
  });

  it('counts each document once, whatever becomes of its rows', () => {
    const here: PastSale = { id: 'psl_1', company: 'lotline', ...aSale([{}], { number: 'S-0' }) };
    const rows = fc.array(
      fc.record({
        number: fc.constantFrom('S-0', 'S-1', 'S-2', undefined),
        itemCode: fc.constantFrom('A', 'A', 'Z'),
        orderDay: fc.constantFrom('2026-01-10', '2026-01-10', '2026-01-11'),
      }),
    );
    fc.assert(
      fc.property(rows, (told) => {
        const checked = check(
          told.map((one) => row(one)),
          { sales: new Map([['S-0', here]]) },
        );
        const counted = [...checked.good, ...checked.bad, ...checked.known].map(({ totals }) => totals.documents ?? 0);
        const nameless = told.filter(({ number }) => number === undefined).length;
        const numbers = new Set(told.flatMap(({ number }) => number ?? []));
        expect(counted.reduce((a, b) => a + b, 0)).toBe(numbers.size + nameless);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes 300 lines and no more', () => {
    const rows = (count: number) => check(Array.from({ length: count }, () => row()));
    expect(rows(300).good).toHaveLength(1);
    expect(rows(301).bad[0]?.errors[0]).toMatchObject({ reason: 'sale-too-long', found: '301' });
  });

  it('a sale that is here is known; told otherwise it is wrong', () => {
    const here: PastSale = { id: 'psl_1', company: 'lotline', ...aSale([{}, { ordered: 3 }]) };
    const sales = new Map([['S-1', here]]);
    expect(check([row({ ordered: 3 }), row()], { sales }).known).toHaveLength(2);
    expect(
      check([row({ ordered: 3 }), row({ cost: 5 })], { sales }).bad.map(({ errors }) => errors[0]?.reason),
    ).toEqual(['sale-told-otherwise', 'sale-told-otherwise']);
    expect(check([row()], { sales }).bad).toHaveLength(1);
  });

  it('names the column of a bound that a field breaks', () => {
    expect(['/day', '/lines/0/isWrong', '/lines/0/net', '/number'].map(saleColumnOf)).toEqual([
      'orderDay',
      'wrong',
      'net',
      'number',
    ]);
  });
});

describe('isSameSale', () => {
  it('does not mind the order of lines nor a return that is not told, but any other difference', () => {
    fc.assert(
      fc.property(someSales, (sales) => {
        for (const sale of sales) {
          const turned = { ...sale, lines: [...sale.lines].reverse() };
          expect(isSameSale(sale, turned)).toBe(true);
          const [first, ...others] = sale.lines;
          if (!first) continue;
          const untold = { ...first, returned: first.returned === 0 ? undefined : first.returned } as typeof first;
          expect(isSameSale(sale, { ...sale, lines: [untold, ...others] })).toBe(true);
          expect(isSameSale(sale, { ...sale, lines: [{ ...first, net: first.net + 1 }, ...others] })).toBe(false);
          expect(isSameSale(sale, { ...sale, lines: others })).toBe(false);
          expect(isSameSale(sale, { ...sale, partnerId: 'ptn_9' })).toBe(false);
          expect(isSameSale(sale, { ...sale, day: '2020-01-01' })).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

it('every field of a line counts when two sales are held against each other', () => {
  const told = {
    promised: '2026-01-12',
    shippedOn: '2026-01-11',
    deliveredOn: '2026-01-13',
    cost: 5,
    returned: 1,
    lot: 'L',
  };
  const sale = aSale([told]);
  const others: readonly Partial<PastLine>[] = [
    ...[{ itemId: 'itm_b' }, { ordered: 11 }, { shipped: 9 }, { net: 999 }, { promised: undefined }],
    ...[{ shippedOn: '2026-01-12' }, { deliveredOn: '2026-01-14' }, { cost: undefined }, { returned: undefined }],
    ...[{ isWrong: true }, { lot: 'M' }],
  ];
  for (const other of others) expect([other, isSameSale(sale, aSale([{ ...told, ...other }]))]).toEqual([other, false]);
  expect(isSameSale(sale, aSale([{ ...told, isWrong: false }]))).toBe(true);
});

describe('takePastSale', () => {
  const moment = { company: 'lotline' };
  const sale = aSale([{}]);
  const take = (here: PastSale | undefined, told = sale) => takePastSale({ saleId: 'psl_1', here }, told, moment);

  it('takes a sale in', () => {
    expect(take(undefined)).toMatchObject({
      next: { id: 'psl_1', company: 'lotline', number: 'S-1', day: '2026-01-10' },
      events: [{ type: 'insight.past-sale-taken.v1', data: { saleId: 'psl_1', partnerId: 'ptn_1', lines: 1 } }],
    });
  });

  it('never writes over one that is here', () => {
    const here: PastSale = { id: 'psl_1', company: 'lotline', ...sale };
    expect(take(here)).toMatchObject({ reason: 'sale-is-here' });
    expect(take(here, aSale([{ net: 1 }]))).toMatchObject({ reason: 'sale-told-otherwise' });
  });
});
