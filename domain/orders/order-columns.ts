import type { Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';

/** What a column of an order file can be. */
export const columnMeanings = ['code', 'quantity', 'reference', 'name', 'unit'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/**
 * Which column of an order file is what, each by its place in the row, 0 for the first. An order is made from code and
 * quantity, and takes the sender's own number from the reference; name and unit are for the eyes of who looks it over.
 */
export interface OrderColumns {
  readonly code: number;
  readonly quantity: number;
  readonly reference?: number;
  readonly name?: number;
  readonly unit?: number;
}

/** What somebody said about the columns of one sender's files with one heading. */
export interface LearnedColumns extends Remembered {
  /** `<partner>#<hash of the heading as it is compared>` */
  readonly id: string;
  readonly company: string;
  readonly partnerId: string;
  /** The hash of the heading as it is compared. */
  readonly headingHash: string;
  /** The titles as they were first seen. */
  readonly heading: readonly string[];
  readonly columns: OrderColumns;
  readonly learnedAt: Instant;
  readonly learnedBy: string;
}

/** Headings that are understood without being told; compared without spaces and case. */
const knownHeadings = {
  code: ['编码', '商品编码', '物资编码', '院内编码', '产品编码', 'code', 'itemcode', 'hospitalcode'],
  quantity: ['数量', '订购数量', '采购数量', 'quantity', 'qty'],
  name: ['名称', '品名', '商品名称', '物资名称', '产品名称', 'name', 'itemname', 'description'],
  unit: ['单位', '计量单位', 'unit', 'uom'],
} as const satisfies Partial<Record<ColumnMeaning, readonly string[]>>;

function plain(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}

/** The form in which headings are compared; empty cells at the end, as spreadsheets leave them, are of no account. */
export function comparedHeading(heading: readonly string[]): readonly string[] {
  const titles = heading.map(plain);
  return titles.slice(0, titles.findLastIndex((title) => title !== '') + 1);
}

/** The columns by their titles, where just one column can be the code and just one the quantity; nothing is guessed. */
export function recognisedColumns(heading: readonly string[]): OrderColumns | undefined {
  const titles = heading.map(plain);
  const only = (names: readonly string[]): number | undefined => {
    const places = titles.flatMap((title, place) => (names.includes(title) ? [place] : []));
    return places.length === 1 ? places[0] : undefined;
  };
  const code = only(knownHeadings.code);
  const quantity = only(knownHeadings.quantity);
  if (code === undefined || quantity === undefined) return undefined;
  const name = only(knownHeadings.name);
  const unit = only(knownHeadings.unit);
  return { code, quantity, ...(name === undefined ? {} : { name }), ...(unit === undefined ? {} : { unit }) };
}

/** A heading as a refusal quotes it: a file without line ends would else come back whole. */
export function shownHeading(heading: readonly string[]): string {
  const text = heading.join(' | ');
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
