import type { Output } from '../../../app/api.ts';
import { quantityOf, type Doubt, type Meaning, type Wanted } from './draft.ts';
import type { TextRow } from './table-text.ts';

/** What the columns of a sender's table hold, each by its place from 0. */
export interface Columns {
  readonly code?: number;
  readonly quantity?: number;
  readonly name?: number;
  readonly unit?: number;
  readonly reference?: number;
}
export const columnMeanings = ['code', 'quantity', 'name', 'unit', 'reference'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

type Found = Output<'find-codes'>['codes'][number];

export interface PastedRow {
  readonly row: number;
  readonly code: string;
  readonly quantity: string;
  readonly name?: string;
  readonly unit?: string;
}

/** The rows of a table by what its columns mean. */
export function pastedRows(rows: readonly TextRow[], columns: Columns): readonly PastedRow[] {
  return rows.map(({ row, cells }) => {
    const at = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
    const [name, unit] = [at(columns.name), at(columns.unit)];
    return {
      row,
      code: at(columns.code),
      quantity: at(columns.quantity),
      ...(name ? { name } : {}),
      ...(unit ? { unit } : {}),
    };
  });
}

/** The sender's own order numbers in the table; an order has one. */
export function referencesOf(rows: readonly TextRow[], column: number | undefined): readonly string[] {
  if (column === undefined) return [];
  return [...new Set(rows.map(({ cells }) => cells[column] ?? '').filter((reference) => reference !== ''))];
}

const meaningOf = (found: Found['meanings'][number]): Meaning => ({
  item: {
    itemId: found.itemId,
    code: found.itemCode,
    name: found.name,
    specification: found.specification,
    unit: found.unit,
  },
  quantity: found.quantity,
  system: found.system,
  ...(found.levelUnit ? { levelUnit: found.levelUnit } : {}),
});

/** True when the sender counts in what the code names. */
function isSameUnit(told: string | undefined, { item, levelUnit }: Meaning): boolean {
  if (!told) return true;
  const plain = (unit: string | undefined): string => (unit ?? '').normalize('NFKC').trim().toLowerCase();
  return plain(told) === plain(levelUnit ?? item.unit);
}

/**
 * What the rows want, as far as it is certain; every other row is in doubt and says why. An unknown code, one of several
 * meanings, a quantity that is none, or one in another unit than the code's: nothing of it is guessed.
 */
export function readPasted(
  rows: readonly PastedRow[],
  codes: ReadonlyMap<string, Found>,
  newKey: () => string,
): { readonly wanted: readonly Wanted[]; readonly doubts: readonly Doubt[] } {
  const wanted: Wanted[] = [];
  const doubts: Doubt[] = [];
  for (const row of rows) {
    const found = codes.get(row.code);
    const meanings = (found?.meanings ?? []).map(meaningOf);
    const [meaning] = meanings;
    const doubt = (why: Doubt['why']): void => void doubts.push({ ...row, key: newKey(), why, meanings });
    const quantity = quantityOf(row.quantity);
    if (!meaning) doubt('unknown');
    else if (found?.outcome !== 'known') doubt('ambiguous');
    else if (quantity === undefined) doubt('quantity');
    else if (!isSameUnit(row.unit, meaning)) doubt('unit');
    else wanted.push({ item: meaning.item, quantity: quantity * meaning.quantity });
  }
  return { wanted, doubts };
}
