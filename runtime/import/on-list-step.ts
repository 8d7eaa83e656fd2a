import { advanceImport, type RowOutcome } from '../../domain/admin/import/apply-import.ts';
import { noteCheck } from '../../domain/admin/import/check-import.ts';
import { rowsInPage, shownInPage, type CheckResult, type Import } from '../../domain/admin/import/import.ts';
import { dayOf } from '../../domain/shared/calendar.ts';
import { rejected } from '../../domain/shared/decision.ts';
import { checkRows, type CheckedRows, type GoodRow, type RowTotals } from '../../domain/shared/import/check-rows.ts';
import { readRow, type ImportColumn } from '../../domain/shared/import/column.ts';
import { addTotals, noRows } from '../../domain/shared/import/reconcile.ts';
import { importCodec, leftWrites, readDecisions, readImport } from '../../table/imports.ts';
import type { Envelope } from '../../table/journal.ts';
import type { Subscription } from '../contract.ts';
import type { Dependencies } from '../dependencies.ts';
import { NotYet, onEventRefresh, type EventFunction } from '../on-event.ts';
import { instantFor, orderOnEvent } from '../own-order.ts';
import { perform, type Order, type Performed } from '../perform.ts';
import { inTurns, readPage, readStoredLines, storePages } from './files.ts';
import { boundRules, type ListTaker, type TakeContext } from './list-taker.ts';

interface Step {
  readonly importId: string;
  readonly step: 'check' | 'apply';
  readonly run: number;
  readonly page: number;
}

/** A row as the check left it for the application; a doubtful one waits for a person. */
type StoredRow<Command> = GoodRow<Command> & { readonly doubtful?: true };

/** Rows of a page that are taken in side by side. */
const rowsAtOnce = 4;

/**
 * Works through the steps of a list of one kind. A check judges all rows and takes none in. An application takes in a
 * page: each row is a command of its own, whose id follows from import and row, and the page's end is another. Killed
 * anywhere, the step is begun again and every row that was done answers as it did.
 */
export function onListStep<C extends readonly ImportColumn[], Known, Command>(
  subscription: Subscription,
  taker: ListTaker<C, Known, Command>,
): EventFunction {
  return onEventRefresh(subscription, async (dependencies, envelope) => {
    const step = envelope.data as Step;
    const one = await readImport(dependencies.store, envelope.company, step.importId, 'consistent');
    if (!one?.mapping) throw new NotYet(`import ${step.importId} is not there yet`);
    const work = { dependencies, envelope, subscription, one, step };
    return step.step === 'check' ? check(work, taker) : apply(work, taker);
  });
}

interface Work {
  readonly dependencies: Dependencies;
  readonly envelope: Envelope;
  readonly subscription: Subscription;
  readonly one: Import;
  readonly step: Step;
}

async function check<C extends readonly ImportColumn[], Known, Command>(
  work: Work,
  taker: ListTaker<C, Known, Command>,
): Promise<string> {
  const { one, step, envelope, dependencies } = work;
  if (one.status !== 'checking' || one.checks !== step.run) return 'check-already-noted';
  const result = await dryRun(dependencies, one, taker, instantFor(dependencies, envelope));
  const performed = await perform(dependencies, orderOfStep(work), {
    load: async ({ store, company }) => {
      const current = await readImport(store, company, one.id, 'consistent');
      return current ? { import: current, run: step.run, result } : rejected('not-found', { import: one.id });
    },
    decide: (state) => noteCheck(state),
    save: (next) => ({
      aggregate: importCodec.write(next),
      summary: { good: result.good, bad: result.bad, known: result.known, doubtful: result.doubtful },
    }),
    answer: () => null,
  });
  return outcomeOf(performed);
}

async function dryRun<C extends readonly ImportColumn[], Known, Command>(
  { store, config }: Dependencies,
  one: Import,
  taker: ListTaker<C, Known, Command>,
  at: string,
): Promise<CheckResult> {
  const rules = boundRules(taker);
  const mapping = one.mapping ?? { places: {}, constants: {} };
  const [, ...lines] = await readStoredLines(one);
  const rows = lines.map(([row, ...cells]) => ({ row, ...readRow(rules.columns, mapping, cells) }));
  const known = await taker.look(
    store,
    one.company,
    rows.map(({ values }) => values),
    dayOf(at, config.zone),
  );
  const checked = checkRows(rules, rows, known);
  const doubtful = (await taker.doubtful?.(store, one.company, checked.good)) ?? [];
  const asking = new Set(doubtful.map(({ row }) => row));
  const good = checked.good.map((each): StoredRow<Command> =>
    asking.has(each.row) ? { ...each, doubtful: true } : each,
  );
  const [pages, badPages, doubtfulPages] = await Promise.all([
    storePages(one, one.checks, 'good', good, rowsInPage),
    storePages(one, one.checks, 'bad', checked.bad, shownInPage),
    storePages(one, one.checks, 'doubtful', doubtful, shownInPage),
  ]);
  return { at, ...countsOf(checked), doubtful: doubtful.length, pages, badPages, doubtfulPages };
}

function countsOf({ good, bad, known }: CheckedRows<unknown>) {
  const sum = (rows: readonly { readonly totals: RowTotals; readonly rows?: readonly number[] }[]) =>
    rows.reduce((all, { totals, rows: joined }) => addTotals(all, { rows: joined?.length ?? 1, ...totals }), noRows);
  const [taken, left, here] = [sum(good), sum(bad), sum(known)];
  return {
    good: taken.rows,
    bad: left.rows,
    known: here.rows,
    file: addTotals(addTotals(taken, left), here),
    knownTotals: here,
  };
}

async function apply<C extends readonly ImportColumn[], Known, Command>(
  work: Work,
  taker: ListTaker<C, Known, Command>,
): Promise<string> {
  const { dependencies, one, step } = work;
  const { run, page } = step;
  if (one.status !== 'applying' || one.applied?.run !== run || one.applied.nextPage !== page)
    return 'page-already-done';
  const rows = await readPage<StoredRow<Command>>(one, one.checks, 'good', page);
  const outcomes = await takePage(work, taker, rows);
  const performed = await perform(dependencies, orderOfStep(work), {
    load: async ({ store, company }) => {
      const current = await readImport(store, company, one.id, 'consistent');
      return current
        ? { import: current, run, page, outcomes, nextStep: taker.nextStep }
        : rejected('not-found', { import: one.id });
    },
    decide: (state, _step, circumstances) => advanceImport(state, circumstances),
    save: (next) => ({
      aggregate: importCodec.write(next.import),
      writes: leftWrites(next),
      summary: { page, taken: next.import.applied?.taken ?? 0, left: next.left.length },
    }),
    answer: () => null,
  });
  return outcomeOf(performed);
}

/** Rows of their own side by side, then those that a person merged into something, one after the other. */
async function takePage<C extends readonly ImportColumn[], Known, Command>(
  work: Work,
  taker: ListTaker<C, Known, Command>,
  rows: readonly StoredRow<Command>[],
): Promise<RowOutcome[]> {
  const { dependencies, one } = work;
  const asking = rows.filter(({ doubtful }) => doubtful).map(({ row }) => row);
  const decisions = await readDecisions(dependencies.store, one.company, one.id, asking);
  const outcomes = new Map<number, RowOutcome>();
  const into = (row: number) => {
    const decided = decisions.get(row);
    return decided?.decision === 'merge' ? decided.into : undefined;
  };
  const note = (each: StoredRow<Command>, told: Pick<RowOutcome, 'outcome' | 'reason' | 'field' | 'found'>) =>
    outcomes.set(each.row, { row: each.row, rows: each.rows.length, totals: each.totals, ...told });
  const waiting = rows.filter(({ row, doubtful }) => doubtful && !decisions.has(row));
  for (const each of waiting) note(each, { outcome: 'waiting', reason: 'duplicate-undecided' });
  const decided = rows.filter((each) => !waiting.includes(each));
  await inTurns(
    decided.filter(({ row }) => into(row) === undefined),
    rowsAtOnce,
    async (each) => {
      note(each, told(taker, await taker.take(contextOf(work, each.row), each.command), each.row));
    },
  );
  for (const each of decided) {
    const target = into(each.row);
    if (target === undefined || !taker.merge) continue;
    note(each, told(taker, await taker.merge(contextOf(work, each.row), each.command, target), each.row));
  }
  return rows.flatMap(({ row }) => outcomes.get(row) ?? []);
}

function told(
  { columnOf }: { readonly columnOf: (pointer: string) => string },
  performed: Performed,
  row: number,
): Pick<RowOutcome, 'outcome' | 'reason' | 'field' | 'found'> {
  if (performed.kind === 'done') return { outcome: performed.replayed ? 'before' : 'taken' };
  if (performed.reason === 'busy') throw new NotYet(`row ${row} met another writer`);
  const facts = Object.values(performed.facts).filter((fact) => fact !== null);
  return {
    outcome: 'refused',
    reason: performed.reason,
    field: columnOf(performed.errors?.[0]?.pointer ?? ''),
    found: facts.join(', ').slice(0, 120),
  };
}

function contextOf(work: Work, row: number): TakeContext {
  const { one } = work;
  return {
    dependencies: work.dependencies,
    order: orderOnEvent(work.dependencies, work.envelope, {
      name: work.subscription.name,
      commandId: `${one.id}:row-${row}`,
      input: undefined,
    }),
    importedBy: one.startedBy,
  };
}

function orderOfStep({ dependencies, envelope, subscription, step }: Work): Order<Step> {
  return orderOnEvent(dependencies, envelope, {
    name: subscription.name,
    commandId: `${envelope.id}:${subscription.name}`,
    input: step,
  });
}

function outcomeOf(performed: Performed): string {
  if (performed.kind === 'done') return performed.replayed ? 'replayed' : 'accepted';
  if (performed.reason === 'busy') throw new NotYet('the import met another writer');
  return performed.reason;
}
