import type { BaselineFigureRecorded } from '../../events/insight.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { newBaseline, type Baseline } from './baseline.ts';
import { kpis, unitOf, type Kpi } from './kpi.ts';

export interface RecordBaselineFigure {
  readonly kpi: Kpi;
  /** Hundredths of the figure's unit. */
  readonly value: number;
  readonly source: string;
  readonly measuredOn: Day;
}

/** The largest rate that can be: a hundred per cent. */
const whole = 100_00;

/** Keeps a figure that a person measured, where the history does not tell it. A later one takes the place of an earlier. */
export function recordBaselineFigure(
  { baseline }: { readonly baseline: Baseline | undefined },
  { kpi, value, source, measuredOn }: RecordBaselineFigure,
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<Baseline, BaselineFigureRecorded, 'figure-from-history' | 'figure-unfit' | 'measured-in-future'> {
  const { company, actor, now, today } = circumstances;
  const before = baseline ?? newBaseline(company);
  const known = before.computed?.figures.find((one) => one.kpi === kpi);
  if (known?.value !== undefined) return rejected('figure-from-history', { kpi });
  const unit = unitOf(kpi);
  if (unit === 'count' && value % 100 !== 0) {
    return rejected('figure-unfit', { kpi }, [{ pointer: '/figure', reason: both('须为整数', 'must be whole') }]);
  }
  if (unit === 'percent' && value > whole) {
    return rejected('figure-unfit', { kpi }, [
      { pointer: '/figure', reason: both('不得超过 100', 'must not be above 100') },
    ]);
  }
  if (measuredOn > today) {
    return rejected('measured-in-future', { measuredOn, today }, [
      { pointer: '/measuredOn', reason: both(`晚于今天（${today}）`, `is after ${today}`) },
    ]);
  }
  const figure = { kpi, value, source, measuredOn, recordedBy: actor, recordedAt: now };
  const byHand = [...before.byHand.filter((one) => one.kpi !== kpi), figure];
  return accepted(
    { ...before, byHand: byHand.sort((a, b) => kpis.indexOf(a.kpi) - kpis.indexOf(b.kpi)) },
    { type: 'insight.baseline-figure-recorded.v1', data: { kpi, value, measuredOn } },
  );
}
