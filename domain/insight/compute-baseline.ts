import type { BaselineOrdered } from '../../events/insight.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { mostMonths, newBaseline, usualMonths, type Baseline } from './baseline.ts';
import { addMonths, monthsIn, type Month } from './month.ts';

export interface ComputeBaselineState {
  readonly baseline: Baseline | undefined;
  /** The days of the first and the last past sale that is here. */
  readonly first?: Day;
  readonly last?: Day;
}

/**
 * Orders the baseline of a period, both months included. Without one it is the 24 months up to the last sale, or as
 * many as there are.
 */
export function computeBaseline(
  { baseline, first, last }: ComputeBaselineState,
  command: { readonly from?: Month; readonly to?: Month },
  { company, actor, now }: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<Baseline, BaselineOrdered, 'history-empty' | 'months-backwards' | 'months-too-many'> {
  if (first === undefined || last === undefined) return rejected('history-empty');
  const to = command.to ?? last.slice(0, 7);
  const usual = addMonths(to, 1 - usualMonths);
  const from = command.from ?? (usual > first.slice(0, 7) ? usual : first.slice(0, 7));
  const months = monthsIn(from, to);
  if (months < 1) {
    return rejected('months-backwards', { from, to }, [
      { pointer: '/to', reason: both(`早于起始月份（${from}）`, `is before ${from}`) },
    ]);
  }
  if (months > mostMonths) {
    return rejected('months-too-many', { months, most: mostMonths }, [
      { pointer: '/from', reason: both(`最多 ${mostMonths} 个月`, `at most ${mostMonths} months`) },
    ]);
  }
  if (to < first.slice(0, 7) || from > last.slice(0, 7)) return rejected('history-empty', { from, to });
  const before = baseline ?? newBaseline(company);
  const run = before.run + 1;
  return accepted(
    { ...before, status: 'computing', run, ordered: { from, to, by: actor, at: now } },
    { type: 'insight.baseline-ordered.v1', data: { run, from, to } },
  );
}
