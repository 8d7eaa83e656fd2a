import type { ImportApplied, ImportStepOrdered } from '../../../events/imports.ts';
import { accepted, rejected, type Decision } from '../../shared/decision.ts';
import type { RowTotals } from '../../shared/import/check-rows.ts';
import { addTotals, noRows } from '../../shared/import/reconcile.ts';
import type { Role } from '../../shared/roles.ts';
import { filesGone, outOfTurn, strangerNo, type ApplyProgress, type Import } from './import.ts';
import { firstStep, type StepMaker } from './steps.ts';

export type ApplyImportReason =
  'import-not-there-yet' | 'import-kind-not-yours' | 'import-files-gone' | 'import-without-good-rows';

/**
 * Orders the good rows to be taken in, page by page. It may be ordered again, e.g. when duplicates were settled: what was
 * taken by an earlier run is met again and left alone.
 */
export function applyImport(
  { import: one }: { readonly import: Import },
  _command: object,
  { now, roles }: { readonly now: string; readonly roles: readonly Role[] },
): Decision<Import, ImportStepOrdered, ApplyImportReason> {
  const no = strangerNo(one.kind, roles) ?? outOfTurn(one, 'checked', 'applied') ?? filesGone(one, now);
  if (no) return no;
  if (!one.checked?.pages) return rejected('import-without-good-rows', { import: one.id });
  const run = (one.applied?.run ?? 0) + 1;
  const applied: ApplyProgress = {
    ...{ run, nextPage: 0, taken: 0, before: 0, refused: 0, waiting: 0 },
    totals: noRows,
    startedAt: now,
  };
  const next: Import = { ...one, status: 'applying', applied };
  return accepted(next, firstStep(next, 'apply', run));
}

/** What became of one row, or of several that were joined. */
export interface RowOutcome {
  readonly row: number;
  readonly rows: number;
  /** before: an earlier run took it in; waiting: a person has to say first whether it is a duplicate. */
  readonly outcome: 'taken' | 'before' | 'refused' | 'waiting';
  readonly totals: RowTotals;
  /** Name of the refusal, the column it belongs to and what it is about. */
  readonly reason?: string;
  readonly field?: string;
  readonly found?: string;
}

export interface AppliedPage {
  readonly import: Import;
  readonly run: number;
  readonly page: number;
  /** Rows that were not taken: the others are told by their records. */
  readonly left: readonly RowOutcome[];
}

/** Counts a page that is through and says whether another follows. A page that was counted before is left alone. */
export function advanceImport(
  state: {
    readonly import: Import;
    readonly run: number;
    readonly page: number;
    readonly outcomes: readonly RowOutcome[];
    readonly nextStep: StepMaker;
  },
  { now }: { readonly now: string },
): Decision<AppliedPage, ImportStepOrdered | ImportApplied, 'page-already-done'> {
  const { import: one, run, page, outcomes, nextStep } = state;
  const progress = one.applied;
  if (one.status !== 'applying' || progress?.run !== run || progress.nextPage !== page) {
    return rejected('page-already-done', { import: one.id, run, page });
  }
  const count = (outcome: RowOutcome['outcome']) =>
    outcomes.filter((each) => each.outcome === outcome).reduce((sum, { rows }) => sum + rows, 0);
  const inBooks = outcomes.filter(({ outcome }) => outcome === 'taken' || outcome === 'before');
  const isLast = page + 1 >= (one.checked?.pages ?? 0);
  const applied: ApplyProgress = {
    ...progress,
    nextPage: page + 1,
    taken: progress.taken + count('taken'),
    before: progress.before + count('before'),
    refused: progress.refused + count('refused'),
    waiting: progress.waiting + count('waiting'),
    totals: inBooks.reduce((sum, { rows, totals }) => addTotals(sum, { rows, ...totals }), progress.totals),
    ...(isLast ? { finishedAt: now } : {}),
  };
  const next: Import = { ...one, status: isLast ? 'applied' : 'applying', applied };
  const left = outcomes.filter((each) => !inBooks.includes(each));
  const done = { import: next, run, page, left };
  if (!isLast) return accepted(done, nextStep({ importId: one.id, step: 'apply', run, page: page + 1 }));
  const { taken, before, refused, waiting } = applied;
  return accepted(done, {
    type: 'admin.import-applied.v2',
    data: { importId: one.id, kind: one.kind, run, taken, before, refused, waiting },
  });
}
