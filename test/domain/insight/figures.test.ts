import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Figure } from '../../../domain/insight/baseline.ts';
import { computedOf, spreadOf } from '../../../domain/insight/figures.ts';
import { kpis, isFromHistory, type HistoryKpi } from '../../../domain/insight/kpi.ts';
import type { PastLine } from '../../../domain/insight/past-sale.ts';
import { addSale, newTally } from '../../../domain/insight/tally.ts';
import { aSale, someSales, type Sale } from './sales.ts';

const period = { from: '2024-01', to: '2026-12' };

function compute(sales: readonly Sale[], of = period) {
  const tally = newTally();
  for (const sale of sales) addSale(tally, sale);
  return computedOf(tally, of);
}

function figureOf(sales: readonly Sale[], kpi: HistoryKpi, of = period): Figure {
  const found = compute(sales, of).figures.find((one) => one.kpi === kpi);
  if (!found) throw new Error(`no ${kpi}`);
  return found;
}

/** Rounds half away from zero, as a person with pencil and paper would. */
const rounded = (value: number) => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** The same figures from all raw rows at once, written as the formulas read. */
function naive(sales: readonly Sale[]): Record<string, readonly [number, number]> {
  const lines = sales.flatMap((sale) => sale.lines);
  const gone = lines.filter(({ shipped }) => shipped > 0);
  const promised = lines.filter((one) => one.promised && (one.shipped === 0 || one.shippedOn));
  const inTime = (one: PastLine) => one.shippedOn !== undefined && one.shippedOn <= String(one.promised);
  const back = gone.filter(({ returned }) => returned !== undefined);
  const looked = gone.filter(({ isWrong }) => isWrong !== undefined);
  const priced = gone.filter(({ cost }) => cost !== undefined);
  const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
  const went = sales.flatMap(({ day, lines: all }) => {
    const of = all.filter(({ shipped }) => shipped > 0);
    if (of.length === 0 || of.some(({ shippedOn }) => !shippedOn)) return [];
    const last =
      of
        .map(({ shippedOn }) => String(shippedOn))
        .sort()
        .at(-1) ?? '';
    const came = of.some(({ deliveredOn }) => !deliveredOn)
      ? undefined
      : of
          .map(({ deliveredOn }) => String(deliveredOn))
          .sort()
          .at(-1);
    return [{ toShip: days(day, last), toCome: came === undefined ? undefined : days(last, came) }];
  });
  const came = went.flatMap(({ toCome }) => (toCome === undefined ? [] : [toCome]));
  const net = (from: string, to: string) =>
    sum(sales.filter(({ day }) => day >= from && day <= to).flatMap((sale) => sale.lines.map((one) => one.net)));
  const customers = [...new Set(sales.map(({ partnerId }) => partnerId))];
  const stayed = new Set(sales.filter(({ day }) => day >= '2026-10-01').map(({ partnerId }) => partnerId));
  return {
    'fill-rate': [sum(lines.map((one) => Math.min(one.ordered, one.shipped))), sum(lines.map((one) => one.ordered))],
    'line-fill-rate': [lines.filter((one) => one.shipped >= one.ordered).length, lines.length],
    'promise-fill-rate': [
      sum(promised.map((one) => (inTime(one) ? Math.min(one.ordered, one.shipped) : 0))),
      sum(promised.map(({ ordered }) => ordered)),
    ],
    'stock-out-rate': [promised.filter((one) => one.shipped < one.ordered || !inTime(one)).length, promised.length],
    'return-rate': [sum(back.map((one) => one.returned ?? 0)), sum(back.map((one) => one.shipped))],
    'return-value-rate': [
      sum(back.map((one) => rounded((one.net * (one.returned ?? 0)) / one.shipped))),
      sum(back.map((one) => one.net)),
    ],
    'wrong-order-rate': [looked.filter(({ isWrong }) => isWrong).length, looked.length],
    'order-to-ship': [sum(went.map(({ toShip }) => toShip)), went.length],
    'ship-to-delivery': [sum(came), came.length],
    'gross-margin': [sum(priced.map((one) => one.net - (one.cost ?? 0))), sum(priced.map((one) => one.net))],
    'monthly-turnover': [net('2024-01-01', '2026-12-31'), 36],
    'turnover-growth': [
      net('2026-01-01', '2026-12-31') - net('2025-01-01', '2025-12-31'),
      net('2025-01-01', '2025-12-31'),
    ],
    'lapsed-customers': [customers.filter((one) => !stayed.has(one)).length, customers.length],
  };
}

describe('the baseline of a history', () => {
  it('equals what a naive recomputation from the raw rows gives, and has no figure where there is nothing to divide by', () => {
    fc.assert(
      fc.property(someSales, (sales) => {
        const expected = naive(sales);
        const { figures } = compute(sales);
        expect(figures.map(({ kpi }) => kpi)).toEqual(kpis.filter(isFromHistory));
        for (const { kpi, numerator, denominator, value } of figures) {
          expect([kpi, numerator, denominator]).toEqual([kpi, ...(expected[kpi] ?? [])]);
          const scale = kpi === 'monthly-turnover' ? 1 : kpi.includes('ship') ? 100 : 10_000;
          expect([kpi, value]).toEqual([
            kpi,
            denominator === 0 ? undefined : rounded((numerator * scale) / denominator) + 0,
          ]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same whatever the order of sales and lines, and however the history is parted', () => {
    const shuffled = someSales.chain((sales) =>
      fc.tuple(
        fc.constant(sales),
        fc.shuffledSubarray([...sales], { minLength: sales.length, maxLength: sales.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([sales, mixed]) => {
        const turned = mixed.map((sale) => ({ ...sale, lines: [...sale.lines].reverse() }));
        expect(compute(turned)).toEqual(compute(sales));
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts every line and document once: used or left out for one reason', () => {
    const ofPeriod: readonly HistoryKpi[] = ['monthly-turnover', 'turnover-growth', 'lapsed-customers'];
    fc.assert(
      fc.property(someSales, (sales) => {
        const lines = sales.flatMap((sale) => sale.lines).length;
        const { figures } = compute(sales);
        for (const { kpi, used, leftOut, documents } of figures.filter((one) => !ofPeriod.includes(one.kpi))) {
          const all = kpi === 'order-to-ship' || kpi === 'ship-to-delivery' ? sales.length : lines;
          expect([kpi, used + sum(leftOut.map(({ count }) => count))]).toEqual([kpi, all]);
          expect(documents).toBeLessThanOrEqual(sales.length);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('adds its months up to the whole', () => {
    fc.assert(
      fc.property(someSales, (sales) => {
        const { months, documents, lines } = compute(sales);
        expect(sum(months.map((month) => month.documents))).toBe(documents);
        expect(sum(months.map((month) => month.lines))).toBe(lines);
        expect(months.map(({ month }) => month)).toEqual([...new Set(sales.map(({ day }) => day.slice(0, 7)))].sort());
        expect(sum(months.map(({ net }) => net))).toBe(sum(sales.flatMap((sale) => sale.lines.map(({ net }) => net))));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('median and ninetieth of days', () => {
  it('are those of the list written out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }), (days) => {
        const counts = new Map<number, number>();
        for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
        const sorted = [...days].sort((a, b) => a - b);
        const middle = sorted.length / 2;
        const median = Number.isInteger(middle)
          ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
          : (sorted[Math.floor(middle)] ?? 0);
        const { median: found, ninetieth } = spreadOf(counts);
        expect(found).toBe(median * 100);
        // At least nine of ten lie within it, and fewer within any smaller.
        const within = (most: number) => days.filter((day) => day <= most).length * 10 >= days.length * 9;
        expect(within(ninetieth / 100)).toBe(true);
        expect(within(ninetieth / 100 - 1)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [[7], 700, 700],
    [[1, 2], 150, 200],
    [[1, 2, 3], 200, 300],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 550, 900],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 600, 1000],
  ])('of %j are %d and %d hundredths of a day', (days, median, ninetieth) => {
    expect(spreadOf(new Map(days.map((day) => [day, 1])))).toEqual({ median, ninetieth });
  });
});

describe('one figure after the other', () => {
  it('goods more than ordered fill no other order', () => {
    const sales = [
      aSale([
        { ordered: 10, shipped: 15 },
        { ordered: 10, shipped: 5 },
      ]),
    ];
    expect(figureOf(sales, 'fill-rate')).toMatchObject({ value: 75_00, numerator: 15, denominator: 20 });
    expect(figureOf(sales, 'line-fill-rate')).toMatchObject({ value: 50_00, numerator: 1, denominator: 2 });
  });

  it('a line is short when it left late, in part or not at all; on the promised day it is in time', () => {
    const day = (shippedOn: string, shipped = 10) => ({ promised: '2026-01-12', shippedOn, shipped });
    const nothing = { promised: '2026-01-12', shipped: 0, net: 0 };
    const sales = [aSale([day('2026-01-12'), day('2026-01-13'), day('2026-01-11', 9), nothing, {}])];
    expect(figureOf(sales, 'stock-out-rate')).toMatchObject({
      ...{ value: 75_00, numerator: 3, denominator: 4, documents: 1 },
      leftOut: [{ reason: 'no-promised-day', count: 1 }],
    });
    expect(figureOf(sales, 'promise-fill-rate')).toMatchObject({ numerator: 19, denominator: 40 });
  });

  it('what was not told is unknown, never none', () => {
    const sales = [aSale([{}]), aSale([{ shipped: 0, net: 0 }])];
    for (const [kpi, reason] of [
      ['return-rate', 'returns-not-told'],
      ['return-value-rate', 'returns-not-told'],
      ['wrong-order-rate', 'wrong-goods-not-told'],
      ['gross-margin', 'no-cost'],
      ['order-to-ship', 'no-ship-day'],
    ] as const) {
      const figure = figureOf(sales, kpi);
      expect(figure).not.toHaveProperty('value');
      expect(figure.leftOut).toEqual(
        expect.arrayContaining([
          { reason, count: 1 },
          { reason: 'nothing-shipped', count: 1 },
        ]),
      );
    }
  });

  it('a document has left when its last goods have', () => {
    const sales = [
      aSale([
        { shippedOn: '2026-01-11', deliveredOn: '2026-01-20' },
        { shippedOn: '2026-01-14', deliveredOn: '2026-01-16' },
      ]),
      aSale([{ shippedOn: '2026-01-10', deliveredOn: '2026-01-11' }]),
    ];
    expect(figureOf(sales, 'order-to-ship')).toMatchObject({ value: 200, median: 200, ninetieth: 400, documents: 2 });
    expect(figureOf(sales, 'ship-to-delivery')).toMatchObject({ value: 350, median: 350, ninetieth: 600 });
  });

  it('a margin may be negative, and without turnover there is none', () => {
    expect(figureOf([aSale([{ net: 100, cost: 150 }])], 'gross-margin')).toMatchObject({ value: -50_00 });
    expect(figureOf([aSale([{ net: 0, cost: 150 }])], 'gross-margin')).not.toHaveProperty('value');
  });

  it('growth needs two years, lapsed customers half of one; both say that the period is too short', () => {
    const sales = [
      aSale([{ net: 100 }], { day: '2025-03-01' }),
      aSale([{ net: 150 }], { day: '2026-03-01', partnerId: 'b' }),
    ];
    expect(figureOf(sales, 'turnover-growth', { from: '2025-01', to: '2026-12' })).toMatchObject({
      value: 50_00,
      documents: 2,
    });
    expect(figureOf(sales, 'turnover-growth', { from: '2025-02', to: '2026-12' })).toMatchObject({
      leftOut: [{ reason: 'period-too-short', count: 23 }],
    });
    expect(figureOf(sales, 'turnover-growth', { from: '2025-02', to: '2026-12' })).not.toHaveProperty('value');
    // The last three months are April to June 2026, then March to May.
    expect(figureOf(sales, 'lapsed-customers', { from: '2025-03', to: '2026-06' })).toMatchObject({ numerator: 2 });
    expect(figureOf(sales, 'lapsed-customers', { from: '2025-03', to: '2026-05' })).toMatchObject({ numerator: 1 });
    expect(figureOf(sales, 'lapsed-customers', { from: '2026-01', to: '2026-05' })).not.toHaveProperty('value');
    expect(figureOf(sales, 'lapsed-customers', { from: '2025-12', to: '2026-05' })).toHaveProperty('value');
  });
});
