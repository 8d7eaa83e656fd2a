import type { Rejected } from '../decision.ts';
import type { ImportColumn, RowError, RowValues } from './column.ts';
import type { Likeness, Pair } from './likeness.ts';
import { addDocuments } from './reconcile.ts';

/** What a row adds to the totals that are proven: base units and minor units. */
export interface RowTotals {
  readonly quantity: number;
  readonly value: number;
  /** 1 in the first row of a document, 0 in its others; absent where rows are no parts of documents. */
  readonly documents?: number;
}
export const noTotals: RowTotals = { quantity: 0, value: 0 };
export const plus = (a: RowTotals, b: RowTotals): RowTotals => ({
  quantity: a.quantity + b.quantity,
  value: a.value + b.value,
  ...addDocuments(a, b),
});

/** A row as its cells were read. `row` is its line in the sender's sheet: the heading is 1, the first record 2. */
export interface ReadRow<C extends readonly ImportColumn[]> {
  readonly row: number;
  readonly values: RowValues<C>;
  readonly errors: readonly RowError[];
}

export type Judged<Command> =
  | { readonly outcome: 'good'; readonly command: Command }
  | { readonly outcome: 'bad'; readonly errors: readonly RowError[] }
  /** The same record is here already: applying it would change nothing. */
  | { readonly outcome: 'known' };

/** A row that the single command would refuse, with its refusal at the column that the pointer means. */
export function badBy(no: Rejected, fieldOf: (pointer: string) => string): RowError {
  const told = Object.values(no.facts).filter((fact) => fact !== null);
  return {
    field: fieldOf(no.errors?.[0]?.pointer ?? ''),
    reason: no.reason,
    found: told.join(', ').slice(0, 120),
  };
}

/** How rows of one kind are judged: by the same rules as the single command that takes a record in. */
export interface ImportRules<C extends readonly ImportColumn[], Known, Command> {
  readonly columns: C;
  /** What may stand in a list once; rows that share it are joined where `join` says how, else refused. */
  readonly keyOf: (values: RowValues<C>) => string | undefined;
  /** `known` holds what was read for all rows at once: whose code is here, which partner is meant. */
  readonly judge: (values: RowValues<C>, known: Known) => Judged<Command>;
  readonly join?: (first: Command, next: Command) => Command;
  /** What stands against a command that several rows were joined into; `known` when all of it is here already. */
  readonly misfitOf?: (command: Command, known: Known) => RowError | 'known' | undefined;
  readonly totalsOf?: (values: RowValues<C>) => RowTotals;
  /** True where rows that share a key are one document, and documents are proven as well. */
  readonly countsDocuments?: boolean;
}

/** A row or several joined that one command takes in. */
export interface GoodRow<Command> {
  /** The first of the joined rows names them all. */
  readonly row: number;
  readonly rows: readonly number[];
  readonly command: Command;
  readonly totals: RowTotals;
}

export interface BadRow {
  readonly row: number;
  readonly errors: readonly RowError[];
  readonly totals: RowTotals;
}

export interface CheckedRows<Command> {
  readonly good: readonly GoodRow<Command>[];
  readonly bad: readonly BadRow[];
  readonly known: readonly { readonly row: number; readonly totals: RowTotals }[];
}

interface Group<Command> {
  good: GoodRow<Command> | undefined;
  firstBad: number | undefined;
  readonly waiting: { readonly row: number; readonly totals: RowTotals }[];
}

/** Judges every row: each ends up in exactly one of the three lists, a bad one with everything that is wrong with it. */
export function checkRows<C extends readonly ImportColumn[], Known, Command>(
  rules: ImportRules<C, Known, Command>,
  rows: readonly ReadRow<C>[],
  known: Known,
): CheckedRows<Command> {
  const bad: BadRow[] = [];
  const here: { row: number; totals: RowTotals }[] = [];
  const groups = new Map<string, Group<Command>>();
  const groupOf = (key: string): Group<Command> => {
    const found = groups.get(key) ?? { good: undefined, firstBad: undefined, waiting: [] };
    groups.set(key, found);
    return found;
  };
  for (const { row, values, errors } of rows) {
    const key = rules.keyOf(values) ?? `row ${row}`;
    const documents = rules.countsDocuments ? { documents: groups.has(key) ? 0 : 1 } : {};
    const totals: RowTotals = { ...(rules.totalsOf?.(values) ?? noTotals), ...documents };
    const group = groupOf(key);
    const judged: Judged<Command> = errors.length > 0 ? { outcome: 'bad', errors } : rules.judge(values, known);
    if (judged.outcome === 'known') here.push({ row, totals });
    else if (judged.outcome === 'bad') {
      bad.push({ row, errors: judged.errors, totals });
      group.firstBad ??= row;
    } else if (!group.good) {
      group.good = { row, rows: [row], command: judged.command, totals };
      group.waiting.push({ row, totals });
    } else if (rules.join) {
      const { command, rows: joined, totals: sum, row: first } = group.good;
      group.good = {
        row: first,
        rows: [...joined, row],
        command: rules.join(command, judged.command),
        totals: plus(sum, totals),
      };
      group.waiting.push({ row, totals });
    } else bad.push({ row, errors: [repeated(group.good.row)], totals });
  }
  return settle(groups.values(), { rules, known, bad, here });
}

interface Sorted<C extends readonly ImportColumn[], Known, Command> {
  readonly rules: ImportRules<C, Known, Command>;
  readonly known: Known;
  readonly bad: BadRow[];
  readonly here: { row: number; totals: RowTotals }[];
}

/** What becomes of the good rows once all of them are known: those of one thing go in together or not at all. */
function settle<C extends readonly ImportColumn[], Known, Command>(
  groups: Iterable<Group<Command>>,
  { rules, known, bad, here }: Sorted<C, Known, Command>,
): CheckedRows<Command> {
  const good: GoodRow<Command>[] = [];
  for (const { good: one, firstBad, waiting } of groups) {
    if (!one) continue;
    const misfit = rules.misfitOf?.(one.command, known);
    // Joined rows go in together: one that is wrong keeps the others back, or a part of the goods would be in the books.
    const waitsFor = rules.join ? firstBad : undefined;
    if (misfit === 'known') here.push(...waiting);
    else if (misfit) bad.push(...waiting.map((each) => ({ ...each, errors: [misfit] })));
    else if (waitsFor === undefined) good.push(one);
    else bad.push(...waiting.map((each) => ({ ...each, errors: [waits(waitsFor)] })));
  }
  const inOrder = (a: { row: number }, b: { row: number }) => a.row - b.row;
  return { good: good.sort(inOrder), bad: bad.sort(inOrder), known: here.sort(inOrder) };
}

const repeated = (row: number): RowError => ({ field: '', reason: 'row-repeated', found: String(row) });
const waits = (row: number): RowError => ({ field: '', reason: 'row-waits', found: String(row) });

/** Something that a row may mean as well: a record of the archive or an earlier row of the same list. */
export interface Candidate extends Likeness {
  /** The code under which it is found when a person merges. */
  readonly code: string;
  readonly name: string;
  /** The earlier row; absent for a record of the archive. */
  readonly row?: number;
}

/** A row that may be one with others, the likeliest first. It waits for a person. */
export interface Doubtful {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

/** Most candidates shown for a row: who is as like as that to more has too little to go by. */
const mostCandidates = 5;

interface Named {
  readonly code: string;
  readonly name: string;
  readonly row?: number;
}

/** Rows that may be one with something earlier, by pairs that were found among archive and rows together. */
export function doubtfulRows<T extends Named>(pairs: readonly Pair<T>[]): Doubtful[] {
  const byRow = new Map<number, { named: Named; candidates: Candidate[] }>();
  for (const { row: later, other, score, reasons } of pairs) {
    // Two records of the archive are a matter for the archive, not for the list.
    if (later.row === undefined) continue;
    const found = byRow.get(later.row) ?? { named: later, candidates: [] };
    const { code, name } = other;
    found.candidates.push({ code, name, score, reasons, ...(other.row === undefined ? {} : { row: other.row }) });
    byRow.set(later.row, found);
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, { named, candidates }]) => ({
      row,
      code: named.code,
      name: named.name,
      candidates: candidates.sort((a, b) => b.score - a.score).slice(0, mostCandidates),
    }));
}
