import type { Day } from '../calendar.ts';
import type { CategoryCode } from '../device-category.ts';
import {
  partsOf,
  plainText,
  read,
  readCategory,
  readChoice,
  readCode,
  readDay,
  readLastDay,
  readScaled,
  readTaxRate,
  readText,
  readYesOrNo,
  type CellReason,
  type ReadCell,
} from './cells.ts';
import { readRegion } from './regions.ts';
import { readPacking, readQuantity, readUnit, type Packing } from './units.ts';

/** How the text of a cell becomes a value, and what the value is. */
interface ValueOfReader {
  readonly text: string;
  readonly code: string;
  readonly day: Day;
  readonly 'last-day': Day;
  readonly 'yes-or-no': boolean;
  /** A whole number of the unit it stands in. */
  readonly quantity: number;
  /** Degrees Celsius, two places. */
  readonly degrees: number;
  /** Ten-thousandths of the major unit. */
  readonly 'unit-price': number;
  /** Minor units. */
  readonly money: number;
  /** Basis points. */
  readonly 'tax-rate': number;
  readonly unit: string;
  readonly packing: readonly Packing[];
  /** Top level of the classification catalogue. */
  readonly category: CategoryCode;
  /** GB/T 2260, six digits. */
  readonly region: string;
  readonly list: readonly string[];
}
export type ReaderName = keyof ValueOfReader;

/** The words each choice is known by, the first for people: `{ hospital: ['医院', …] }`. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** One column that a kind of list may have. */
export interface ImportColumn {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  /** Other headings it is known by; compared without blanks and case. */
  readonly synonyms: readonly string[];
  readonly required?: boolean;
  readonly reads: ReaderName | Choices;
  readonly help: { readonly zh: string; readonly en: string };
}

type ValueOf<R> = R extends ReaderName ? ValueOfReader[R] : R extends Choices ? keyof R & string : never;

/** The values of a row by field, as far as its cells are filled. */
export type RowValues<C extends readonly ImportColumn[]> = {
  readonly [Column in C[number] as Column['field']]?: ValueOf<Column['reads']>;
};

/** Why a cell or row is refused, beside what its reader says; the words stand with the refusals of imports. */
export type RowReason =
  | CellReason
  | 'cell-empty'
  | 'row-repeated'
  | 'row-waits'
  | 'duplicate-undecided'
  | 'merge-target-missing'
  | 'scope-not-for-list'
  | 'item-code-unknown'
  | 'certificate-rows-differ'
  | 'certificate-linked-by-hand'
  | 'partner-code-unknown'
  | 'scope-missing'
  | 'pack-identifier-unplaced'
  | 'identifier-agency-unclear'
  | 'address-unknown'
  | 'order-rows-differ'
  | 'order-too-long'
  | 'sale-amount-missing'
  | 'sale-amount-without-goods'
  | 'sale-days-backwards'
  | 'sale-shipped-nothing'
  | 'sale-in-future'
  | 'sale-returned-too-many'
  | 'sale-rows-differ'
  | 'sale-too-long';

/** One thing wrong with a row: which column by its field, empty for the row as a whole, and why. */
export interface RowError {
  readonly field: string;
  /** A name of `RowReason` or of the refusal that the single command would give. */
  readonly reason: string;
  /** What stands in the cell, or what else a person needs to know. */
  readonly found: string;
}

/** Longest text of a cell that has no shorter bound of its own. */
const longestText = 500;

const readers: { readonly [R in ReaderName]: (text: string) => ReadCell<ValueOfReader[R]> } = {
  text: (text) => readText(text, longestText),
  code: (text) => readCode(text),
  day: readDay,
  'last-day': readLastDay,
  'yes-or-no': readYesOrNo,
  quantity: (text) => readQuantity(text),
  degrees: (text) => {
    const value = readScaled(text.replace(/[°℃]?C?$/i, '').trim(), 2);
    return value.ok ? read(value.value / 100) : value;
  },
  'unit-price': (text) => readScaled(text, 4),
  money: (text) => readScaled(text, 2),
  'tax-rate': readTaxRate,
  unit: readUnit,
  packing: readPacking,
  category: readCategory,
  region: readRegion,
  list: (text) => read(partsOf(text)),
};

function readCell(column: ImportColumn, text: string): ReadCell<unknown> {
  return typeof column.reads === 'string' ? readers[column.reads](text) : readChoice(text, column.reads);
}

/** Which column of the file holds a field, by its place from 0; a field without one may have the same text in every row. */
export interface ColumnMapping {
  readonly places: Readonly<Record<string, number>>;
  readonly constants: Readonly<Record<string, string>>;
}

/** Reads the cells of a row; every cell that cannot be read and every one that is missing is named, none twice. */
export function readRow<C extends readonly ImportColumn[]>(
  columns: C,
  mapping: ColumnMapping,
  cells: readonly string[],
): { readonly values: RowValues<C>; readonly errors: readonly RowError[] } {
  const values: Record<string, unknown> = {};
  const errors: RowError[] = [];
  for (const column of columns) {
    const { field } = column;
    const place = mapping.places[field];
    const text = plainText((place === undefined ? undefined : cells[place]) || mapping.constants[field] || '');
    if (text === '' || text === '-' || text === '/') {
      if (column.required) errors.push({ field, reason: 'cell-empty', found: '' });
      continue;
    }
    const value = readCell(column, text);
    if (value.ok) values[field] = value.value;
    else errors.push({ field, reason: value.reason, found: text.slice(0, 80) });
  }
  return { values: values as RowValues<C>, errors };
}

/** The form in which headings are compared. */
export function comparedTitle(title: string): string {
  return plainText(title)
    .replaceAll(/\((必填|选填|required|optional)\)|[\s_*:.-]/gi, '')
    .toLowerCase();
}

/** Fields whose column is plain from its title: just one title means it, and the title means nothing else. */
export function recognisedPlaces(
  columns: readonly ImportColumn[],
  heading: readonly string[],
): Readonly<Record<string, number>> {
  const titles = heading.map(comparedTitle);
  const places: Record<string, number> = {};
  for (const { field, zh, en, synonyms } of columns) {
    const names = [field, zh, en, ...synonyms].map(comparedTitle);
    const found = titles.flatMap((title, place) => (title !== '' && names.includes(title) ? [place] : []));
    if (found.length === 1 && found[0] !== undefined) places[field] = found[0];
  }
  return places;
}

/** Required fields that have neither a column nor a text for every row. */
export function unmappedFields(columns: readonly ImportColumn[], { places, constants }: ColumnMapping): string[] {
  return columns
    .filter(({ field, required }) => required && places[field] === undefined && !constants[field])
    .map(({ field }) => field);
}
