import { daysBetween } from '../shared/calendar.ts';
import { divideRounded } from '../shared/money.ts';
import type { LeftOutReason, MonthOfSales } from './baseline.ts';
import type { HistoryKpi } from './kpi.ts';
import type { Month } from './month.ts';
import type { PastLine, PastSale } from './past-sale.ts';

type Sale = Pick<PastSale, 'partnerId' | 'day' | 'lines'>;

/** What one figure has gathered so far. */
export interface Gathered {
  numerator: number;
  denominator: number;
  used: number;
  documents: number;
  readonly leftOut: Map<LeftOutReason, number>;
  /** Of durations: how many documents took so many days. */
  readonly days: Map<number, number>;
}

/**
 * Sums of a history that is read once, sale after sale in any order. Its size follows the months, customers and different
 * durations, not the number of sales.
 */
export interface Tally {
  documents: number;
  lines: number;
  readonly gathered: Map<HistoryKpi, Gathered>;
  readonly months: Map<Month, MonthOfSales>;
  /** The month of each customer's last order. */
  readonly lastOrders: Map<string, Month>;
}

export function newTally(): Tally {
  return { documents: 0, lines: 0, gathered: new Map(), months: new Map(), lastOrders: new Map() };
}

export function gatheredOf(tally: Tally, kpi: HistoryKpi): Gathered {
  const found = tally.gathered.get(kpi) ?? {
    ...{ numerator: 0, denominator: 0, used: 0, documents: 0 },
    ...{ leftOut: new Map<LeftOutReason, number>(), days: new Map<number, number>() },
  };
  tally.gathered.set(kpi, found);
  return found;
}

function addTo<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What a line is over and under the line of a figure, or why it does not count. */
type Share = readonly [numerator: number, denominator: number] | LeftOutReason;

/** A line can be held against its promise where there is one and it is known when the goods left, if any did. */
function promiseNo({ promised, shipped, shippedOn }: PastLine): LeftOutReason | undefined {
  if (promised === undefined) return 'no-promised-day';
  return shipped > 0 && shippedOn === undefined ? 'no-ship-day' : undefined;
}

const leftInTime = ({ promised = '', shippedOn }: PastLine): boolean =>
  shippedOn !== undefined && shippedOn <= promised;

/** More than was ordered fills no order better: what was shipped counts up to what was ordered. */
const filled = ({ ordered, shipped }: PastLine): number => Math.min(ordered, shipped);

const lineShares: Readonly<Partial<Record<HistoryKpi, (line: PastLine) => Share>>> = {
  'fill-rate': (line) => [filled(line), line.ordered],
  'line-fill-rate': ({ ordered, shipped }) => [shipped >= ordered ? 1 : 0, 1],
  'promise-fill-rate': (line) => promiseNo(line) ?? [leftInTime(line) ? filled(line) : 0, line.ordered],
  'stock-out-rate': (line) => promiseNo(line) ?? [leftInTime(line) && line.shipped >= line.ordered ? 0 : 1, 1],
  'return-rate': ({ shipped, returned }) => {
    if (shipped === 0) return 'nothing-shipped';
    return returned === undefined ? 'returns-not-told' : [returned, shipped];
  },
  'return-value-rate': ({ shipped, returned, net }) => {
    if (shipped === 0) return 'nothing-shipped';
    if (returned === undefined) return 'returns-not-told';
    return [divideRounded(BigInt(net) * BigInt(returned), BigInt(shipped)), net];
  },
  'wrong-order-rate': ({ shipped, isWrong }) => {
    if (shipped === 0) return 'nothing-shipped';
    return isWrong === undefined ? 'wrong-goods-not-told' : [isWrong ? 1 : 0, 1];
  },
  'gross-margin': ({ shipped, net, cost }) => {
    if (shipped === 0) return 'nothing-shipped';
    return cost === undefined ? 'no-cost' : [net - cost, net];
  },
};

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days.reduce((a, b) => (a !== undefined && b !== undefined ? (a > b ? a : b) : undefined));

/** Days that a whole document took, told by its last goods, or why nobody can say. */
const documentDays: Readonly<Partial<Record<HistoryKpi, (sale: Sale) => number | LeftOutReason>>> = {
  'order-to-ship': ({ day, lines }) => {
    const shipped = lines.filter((line) => line.shipped > 0);
    if (shipped.length === 0) return 'nothing-shipped';
    const left = latest(shipped.map(({ shippedOn }) => shippedOn));
    return left === undefined ? 'no-ship-day' : daysBetween(day, left);
  },
  'ship-to-delivery': ({ lines }) => {
    const shipped = lines.filter((line) => line.shipped > 0);
    if (shipped.length === 0) return 'nothing-shipped';
    const left = latest(shipped.map(({ shippedOn }) => shippedOn));
    const came = latest(shipped.map(({ deliveredOn }) => deliveredOn));
    if (left === undefined) return 'no-ship-day';
    return came === undefined ? 'no-delivered-day' : daysBetween(left, came);
  },
};

function addMonth(months: Tally['months'], { day, lines }: Sale): void {
  const month = day.slice(0, 7);
  const before = months.get(month);
  const sum = (part: (line: PastLine) => number, start = 0) => lines.reduce((all, line) => all + part(line), start);
  months.set(month, {
    month,
    documents: (before?.documents ?? 0) + 1,
    lines: (before?.lines ?? 0) + lines.length,
    ordered: sum(({ ordered }) => ordered, before?.ordered),
    shipped: sum(({ shipped }) => shipped, before?.shipped),
    returned: sum(({ returned = 0 }) => returned, before?.returned),
    net: sum(({ net }) => net, before?.net),
  });
}

/** Adds one sale to the sums. */
export function addSale(tally: Tally, sale: Sale): void {
  tally.documents += 1;
  tally.lines += sale.lines.length;
  addMonth(tally.months, sale);
  const month = sale.day.slice(0, 7);
  if (month > (tally.lastOrders.get(sale.partnerId) ?? '')) tally.lastOrders.set(sale.partnerId, month);
  for (const [kpi, shareOf] of Object.entries(lineShares)) {
    const one = gatheredOf(tally, kpi as HistoryKpi);
    const usedBefore = one.used;
    for (const line of sale.lines) {
      const share = shareOf(line);
      if (typeof share === 'string') addTo(one.leftOut, share);
      else {
        one.numerator += share[0];
        one.denominator += share[1];
        one.used += 1;
      }
    }
    if (one.used > usedBefore) one.documents += 1;
  }
  for (const [kpi, daysOf] of Object.entries(documentDays)) {
    const one = gatheredOf(tally, kpi as HistoryKpi);
    const days = daysOf(sale);
    if (typeof days === 'string') addTo(one.leftOut, days);
    else {
      addTo(one.days, days);
      one.numerator += days;
      one.denominator += 1;
      one.used += 1;
      one.documents += 1;
    }
  }
}
