/** Totals of a list: records, base units, minor units. */
export interface Totals {
  readonly rows: number;
  readonly quantity: number;
  readonly value: number;
}

/** What the old system says; what it does not say is not compared. */
export type ToldTotals = Partial<Totals>;

export interface Reconciliation {
  readonly told: ToldTotals;
  /** Everything in the file whose figures could be read. */
  readonly file: Totals;
  /** What stands in the books by this list or stood there already. */
  readonly books: Totals;
  /** What was told, less what is in the books; absent where nothing was told. */
  readonly missing: ToldTotals;
  /** Part of it that the rows not taken explain, each of which is listed. */
  readonly explained: Totals;
  /** What no row explains: the file does not hold what the old system told. */
  readonly unexplained: ToldTotals;
  /** True when everything that was told is in the books. */
  readonly proven: boolean;
}

const parts = ['rows', 'quantity', 'value'] as const;

export const noRows: Totals = { rows: 0, quantity: 0, value: 0 };

export function addTotals(a: Totals, b: Totals): Totals {
  return { rows: a.rows + b.rows, quantity: a.quantity + b.quantity, value: a.value + b.value };
}

function differences(told: ToldTotals, from: Totals): ToldTotals {
  return Object.fromEntries(
    parts.flatMap((part) => (told[part] === undefined ? [] : [[part, told[part] - from[part]]])),
  );
}

/**
 * Proves the totals of a list against those of the old system. `file` counts all rows; `books` those taken, merged or
 * here before; every other row is listed and explains its own part of the difference.
 */
export function reconcile(told: ToldTotals, file: Totals, books: Totals): Reconciliation {
  const missing = differences(told, books);
  return {
    told,
    file,
    books,
    missing,
    explained: {
      rows: file.rows - books.rows,
      quantity: file.quantity - books.quantity,
      value: file.value - books.value,
    },
    unexplained: differences(told, file),
    proven: parts.some((part) => told[part] !== undefined) && parts.every((part) => (missing[part] ?? 0) === 0),
  };
}
