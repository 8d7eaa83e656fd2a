import { divideRounded } from '../shared/money.ts';
import { leftOutReasons, type ComputedBaseline, type Figure, type LeftOutReason } from './baseline.ts';
import { kpis, isFromHistory, kpisFromHistory, type HistoryKpi } from './kpi.ts';
import { addMonths, monthsIn, type Month } from './month.ts';
import { gatheredOf, type Tally } from './tally.ts';

interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** A customer is lapsed who ordered in the period but not in its last months; a shorter period cannot tell. */
const lapsedMonths = 3;
const leastMonthsForLapsed = 6;

/** Hundredths of the figure's unit; undefined where there is nothing to divide by. */
function valueOf(kpi: HistoryKpi, numerator: number, denominator: number): number | undefined {
  if (denominator <= 0) return undefined;
  // A rate is told in per cent, so its hundredths are basis points. Money is in hundredths already.
  const { unit } = kpisFromHistory[kpi];
  const scale = unit === 'percent' ? 10_000n : unit === 'money' ? 1n : 100n;
  return divideRounded(BigInt(numerator) * scale, BigInt(denominator));
}

/** Days by how many took them, as a list in order that is never written out. */
function dayAt(days: ReadonlyMap<number, number>, place: number): number {
  let passed = 0;
  for (const [day, count] of [...days].sort(([a], [b]) => a - b)) {
    passed += count;
    if (place < passed) return day;
  }
  throw new RangeError(`place ${place} of ${passed}`);
}

/** The mean of the two in the middle, and the smallest within which at least nine of ten lie; hundredths. */
export function spreadOf(days: ReadonlyMap<number, number>): { readonly median: number; readonly ninetieth: number } {
  const count = [...days.values()].reduce((all, one) => all + one, 0);
  const [lower, upper] = [Math.floor((count - 1) / 2), Math.floor(count / 2)];
  return {
    median: (dayAt(days, lower) + dayAt(days, upper)) * 50,
    ninetieth: dayAt(days, Math.floor((count * 9 + 9) / 10) - 1) * 100,
  };
}

type Sums = Omit<Figure, 'kpi' | 'value'>;

function figure(kpi: HistoryKpi, sums: Sums): Figure {
  const value = valueOf(kpi, sums.numerator, sums.denominator);
  return { kpi, ...(value === undefined ? {} : { value }), ...sums };
}

function turnoverIn({ months }: Tally, from: Month, to: Month): number {
  return [...months.values()]
    .filter(({ month }) => month >= from && month <= to)
    .reduce((all, { net }) => all + net, 0);
}

const tooShort = (documents: number, months: number, used = 0): Sums => ({
  ...{ numerator: 0, denominator: 0, used, documents },
  leftOut: [{ reason: 'period-too-short', count: months }],
});

/** The last twelve months of the period against the twelve before them. */
function growth(tally: Tally, { from, to }: Period): Sums {
  const [last, before] = [addMonths(to, -11), addMonths(to, -23)];
  if (before < from) return tooShort(0, monthsIn(from, to));
  const earlier = turnoverIn(tally, before, addMonths(to, -12));
  const counted = [...tally.months.values()].filter(({ month }) => month >= before);
  const documents = counted.reduce((all, month) => all + month.documents, 0);
  return {
    ...{ numerator: turnoverIn(tally, last, to) - earlier, denominator: earlier },
    ...{ used: 24, documents, leftOut: [] },
  };
}

function lapsed({ lastOrders, documents }: Tally, { from, to }: Period): Sums {
  const months = monthsIn(from, to);
  if (months < leastMonthsForLapsed) return tooShort(0, months);
  const gone = [...lastOrders.values()].filter((month) => month <= addMonths(to, -lapsedMonths)).length;
  return { numerator: gone, denominator: lastOrders.size, used: lastOrders.size, documents, leftOut: [] };
}

function sumsOf(tally: Tally, kpi: HistoryKpi, period: Period): Sums {
  if (kpi === 'turnover-growth') return growth(tally, period);
  if (kpi === 'lapsed-customers') return lapsed(tally, period);
  if (kpi === 'monthly-turnover') {
    const months = monthsIn(period.from, period.to);
    const { documents } = tally;
    return {
      numerator: turnoverIn(tally, period.from, period.to),
      denominator: months,
      used: months,
      documents,
      leftOut: [],
    };
  }
  const { numerator, denominator, used, documents, leftOut, days } = gatheredOf(tally, kpi);
  return { numerator, denominator, used, documents, leftOut: told(leftOut), ...(days.size > 0 ? spreadOf(days) : {}) };
}

function told(leftOut: ReadonlyMap<LeftOutReason, number>): Figure['leftOut'] {
  return leftOutReasons.flatMap((reason) => {
    const count = leftOut.get(reason);
    return count === undefined ? [] : [{ reason, count }];
  });
}

/** Every figure that the sales of a period answer, with its evidence, and the months it is made of. */
export function computedOf(tally: Tally, period: Period): Omit<ComputedBaseline, 'asOf'> {
  return {
    from: period.from,
    to: period.to,
    documents: tally.documents,
    lines: tally.lines,
    figures: kpis.filter(isFromHistory).map((kpi) => figure(kpi, sumsOf(tally, kpi, period))),
    months: [...tally.months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
