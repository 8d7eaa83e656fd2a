import type { Output } from '../../app/api.ts';

export type ExpiringLot = Output<'list-expiring-lots'>['items'][number];
export type Grouping = 'line' | 'item';

export interface GridRow {
  readonly key: string;
  readonly name: string;
  /** Units by month, in the order of the months. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface Grid {
  readonly months: readonly string[];
  readonly rows: readonly GridRow[];
  /** Which row of the grid a lot stands in. */
  readonly rowOf: (lot: ExpiringLot) => string;
  /** How many groups stand together in the last row. */
  readonly together: number;
}

export const others = '…';
/** Rows that an eye still tells apart. */
const mostRows = 14;

export const monthOf = (day: string): string => day.slice(0, 7);

export function monthAfter(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Lots by month of expiry and by product line or item; small groups stand together, so that no row is lost. */
export function gridOf(
  lots: readonly ExpiringLot[],
  by: Grouping,
  { first, before }: { readonly first: string; readonly before: string },
  words: { readonly others: string; readonly unassigned: string },
): Grid {
  const months: string[] = [];
  for (let month = first; month < before; month = monthAfter(month, 1)) months.push(month);
  const keyOf = (lot: ExpiringLot): string => (by === 'line' ? lot.productLine : lot.itemId);
  const nameOf = (lot: ExpiringLot): string => (by === 'line' ? lot.productLine || words.unassigned : lot.name);
  const groups = [...Map.groupBy(lots, keyOf)]
    .map(([key, own]) => ({ key, own, total: unitsOf(own) }))
    .toSorted((a, b) => b.total - a.total);
  const isFew = groups.length <= mostRows + 1;
  const shown = isFew ? groups : groups.slice(0, mostRows);
  const rest = isFew ? [] : groups.slice(mostRows);
  const restLots = rest.flatMap(({ own }) => own);
  const rows = shown.map(({ key, own, total }) => ({
    key,
    name: nameOf(own[0] as ExpiringLot),
    counts: countsOf(own, months),
    total,
  }));
  const own = new Set(shown.map(({ key }) => key));
  return {
    months,
    rows: [
      ...rows,
      ...(rest.length > 0
        ? [{ key: others, name: words.others, counts: countsOf(restLots, months), total: unitsOf(restLots) }]
        : []),
    ],
    rowOf: (lot) => (own.has(keyOf(lot)) ? keyOf(lot) : others),
    together: rest.length,
  };
}

const unitsOf = (lots: readonly ExpiringLot[]): number => lots.reduce((sum, { stock }) => sum + stock.total, 0);

function countsOf(lots: readonly ExpiringLot[], months: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const { expiry, stock } of lots) counts.set(monthOf(expiry), (counts.get(monthOf(expiry)) ?? 0) + stock.total);
  return months.map((month) => counts.get(month) ?? 0);
}
