import type { Day } from '../shared/calendar.ts';
import type { ImportRules, Judged } from '../shared/import/check-rows.ts';
import type { RowError, RowReason, RowValues } from '../shared/import/column.ts';
import { saleColumns } from '../shared/import/columns/sales.ts';
import { splitTax } from '../shared/money.ts';
import { isSameSale, mostPastLines, type PastLine, type PastSale } from './past-sale.ts';

export type SaleRow = RowValues<typeof saleColumns>;

/** A sale as one row or several joined tell it. */
export interface ToldSale extends Pick<PastSale, 'number' | 'partnerId' | 'day' | 'lines'> {
  /** The column in which the rows of the sale do not agree. */
  readonly differsIn?: 'partnerCode' | 'orderDay';
}

/** What is here of all that a list of past sales names. */
export interface KnownSales {
  /** By any code that means it; the old codes of merged items too. */
  readonly items: ReadonlyMap<string, { readonly id: string; readonly taxRateBp: number }>;
  readonly partnerIds: ReadonlyMap<string, string>;
  readonly sales: ReadonlyMap<string, PastSale>;
  /** Whether the list tells returns and wrong goods at all: then a blank cell means none, else it means unknown. */
  readonly tellsReturns: boolean;
  readonly tellsWrong: boolean;
  /** In the company's zone: nothing of the past lies after it. */
  readonly today: Day;
}

function bad(field: keyof SaleRow, reason: RowReason | 'sale-told-otherwise', found: string | number): RowError {
  return { field, reason, found: String(found) };
}

/** Net amount of a row in minor units; undefined where goods were shipped and no amount is told. */
function netOf({ net, gross, taxRateBp, shipped }: SaleRow, itemRateBp: number): number | undefined {
  if (net !== undefined) return net;
  if (gross !== undefined) return splitTax(gross, taxRateBp ?? itemRateBp).net;
  // Nothing was shipped, so nothing was invoiced: a blank amount then means zero.
  return shipped === 0 ? 0 : undefined;
}

const before = (field: 'promised' | 'shippedOn' | 'deliveredOn', day: Day | undefined, earliest: Day): RowError[] =>
  day !== undefined && day < earliest ? [bad(field, 'sale-days-backwards', day)] : [];

/** A day on which something that was never shipped is said to have left or come. */
const ofNothing = (field: 'shippedOn' | 'deliveredOn', day: Day | undefined): RowError[] =>
  day === undefined ? [] : [bad(field, 'sale-shipped-nothing', day)];

/** The days on which something is said to have happened already. */
const dayFields = ['orderDay', 'shippedOn', 'deliveredOn'] as const;

/** What of a row contradicts itself: days in the wrong order, goods or amounts that cannot have been. */
function contradictions(row: SaleRow, net: number): RowError[] {
  const { orderDay = '', ordered = 0, shipped = 0, promised, shippedOn, deliveredOn, returned = 0 } = row;
  const errors: RowError[] = [];
  if (ordered < 1) errors.push(bad('ordered', 'number-unreadable', ordered));
  if (shipped < 0) errors.push(bad('shipped', 'number-unreadable', shipped));
  errors.push(...before('promised', promised, orderDay));
  errors.push(...before('shippedOn', shippedOn, orderDay));
  errors.push(...before('deliveredOn', deliveredOn, shippedOn ?? orderDay));
  if (shipped === 0) {
    errors.push(...ofNothing('shippedOn', shippedOn), ...ofNothing('deliveredOn', deliveredOn));
    if (net !== 0) errors.push(bad(row.net === undefined ? 'gross' : 'net', 'sale-amount-without-goods', shipped));
  }
  if (returned < 0) errors.push(bad('returned', 'number-unreadable', returned));
  if (returned > shipped && shipped >= 0) errors.push(bad('returned', 'sale-returned-too-many', returned));
  return errors;
}

/** The line of a row. What it leaves blank is none where its list tells such things at all, else unknown. */
function lineOf(row: SaleRow, itemId: string, net: number, { tellsReturns, tellsWrong }: KnownSales): PastLine {
  const { ordered = 0, shipped = 0, promised, shippedOn, deliveredOn, cost, lot } = row;
  const returned = row.returned ?? (tellsReturns ? 0 : undefined);
  const isWrong = row.wrong ?? (tellsWrong ? false : undefined);
  return { itemId, ordered, shipped, net, promised, shippedOn, deliveredOn, cost, returned, isWrong, lot };
}

function judge(row: SaleRow, known: KnownSales): Judged<ToldSale> {
  const { number = '', partnerCode = '', itemCode = '', orderDay = '' } = row;
  const [item, partnerId] = [known.items.get(itemCode), known.partnerIds.get(partnerCode)];
  const net = netOf(row, item?.taxRateBp ?? 0);
  const errors: RowError[] = [];
  if (partnerId === undefined) errors.push(bad('partnerCode', 'partner-code-unknown', partnerCode));
  if (!item) errors.push(bad('itemCode', 'item-code-unknown', itemCode));
  if (net === undefined) errors.push(bad('net', 'sale-amount-missing', ''));
  for (const field of dayFields) {
    const day = row[field] ?? '';
    if (day > known.today) errors.push(bad(field, 'sale-in-future', day));
  }
  errors.push(...contradictions(row, net ?? 0));
  if (!item || partnerId === undefined || net === undefined || errors.length > 0) return { outcome: 'bad', errors };
  return {
    outcome: 'good',
    command: { number, partnerId, day: orderDay, lines: [lineOf(row, item.id, net, known)] },
  };
}

function join(first: ToldSale, next: ToldSale): ToldSale {
  const differsIn =
    first.differsIn ??
    (first.partnerId === next.partnerId ? (first.day === next.day ? undefined : 'orderDay') : 'partnerCode');
  return { ...first, lines: [...first.lines, ...next.lines], ...(differsIn ? { differsIn } : {}) };
}

/** A sale that is here in just this form is known; in another form it is wrong, since nobody can say which is right. */
function misfitOf(sale: ToldSale, known: KnownSales): RowError | 'known' | undefined {
  if (sale.differsIn) return bad(sale.differsIn, 'sale-rows-differ', sale.number);
  if (sale.lines.length > mostPastLines) return bad('number', 'sale-too-long', sale.lines.length);
  const here = known.sales.get(sale.number);
  if (!here) return undefined;
  return isSameSale(here, sale) ? 'known' : bad('number', 'sale-told-otherwise', sale.number);
}

/** Where in a list of past sales a field of the command stands. */
export function saleColumnOf(pointer: string): string {
  const field = pointer.split('/').at(-1) ?? '';
  const columns: Readonly<Record<string, string>> = { day: 'orderDay', isWrong: 'wrong' };
  return columns[field] ?? field;
}

export const saleRules: ImportRules<typeof saleColumns, KnownSales, ToldSale> = {
  columns: saleColumns,
  keyOf: ({ number }) => number,
  judge,
  join,
  misfitOf,
  countsDocuments: true,
  // The amount that the list itself tells, so that its sum can be held against the old system's.
  totalsOf: ({ ordered = 0, net, gross }) => ({ quantity: ordered, value: net ?? gross ?? 0 }),
};
