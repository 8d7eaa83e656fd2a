/** Totals of a list: records, base units, minor units, and documents where its rows are parts of such. */
export interface Totals {
  readonly rows: number;
  readonly quantity: number;
  readonly value: number;
  readonly documents?: number;
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

const parts = ['rows', 'documents', 'quantity', 'value'] as const;

export const noRows: Totals = { rows: 0, quantity: 0, value: 0 };

type Documents = Pick<Totals, 'documents'>;

/** Documents of both, as far as they are counted at all. */
export function addDocuments({ documents: a }: Documents, { documents: b }: Documents): Documents {
  return a === undefined && b === undefined ? {} : { documents: (a ?? 0) + (b ?? 0) };
}

export function addTotals(a: Totals, b: Totals): Totals {
  return {
    rows: a.rows + b.rows,
    quantity: a.quantity + b.quantity,
    value: a.value + b.value,
    ...addDocuments(a, b),
  };
}

function differences(told: ToldTotals, from: Totals): ToldTotals {
  return Object.fromEntries(
    parts.flatMap((part) => (told[part] === undefined ? [] : [[part, told[part] - (from[part] ?? 0)]])),
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
      ...(file.documents === undefined ? {} : { documents: file.documents - (books.documents ?? 0) }),
    },
    unexplained: differences(told, file),
    proven: parts.some((part) => told[part] !== undefined) && parts.every((part) => (missing[part] ?? 0) === 0),
  };
}
