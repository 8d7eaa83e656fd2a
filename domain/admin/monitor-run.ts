import type { MonitorRunFinished, MonitorRunOrdered } from '../../events/admin-monitors.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Remembered } from '../shared/decision.ts';

/** What one run of the monitors did. */
export interface MonitorCounts {
  /** Documents looked at. */
  readonly looked: number;
  /** What the rules found, raised before or not. */
  readonly found: number;
  readonly raised: number;
  readonly resolved: number;
}

/** One run of all monitors, by the clock or by a person’s order. */
export interface MonitorRun extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly startedAt: Instant;
  readonly orderedBy: string;
  readonly finishedAt?: Instant;
  readonly counts?: MonitorCounts;
}

interface Moment {
  readonly company: string;
  readonly actor: string;
  readonly now: Instant;
}

/** A person who has put data right need not wait for the night. */
export function orderMonitorRun(
  { runId }: { readonly runId: string },
  _command: object,
  { company, actor, now }: Moment,
): Decision<MonitorRun, MonitorRunOrdered, never> {
  const run = { id: runId, company, startedAt: now, orderedBy: actor };
  return accepted(run, { type: 'admin.monitor-run-ordered.v1', data: { runId } });
}

/** Notes that a run has looked at everything. */
export function finishMonitorRun(
  { run, runId }: { readonly run: MonitorRun | undefined; readonly runId: string },
  counts: MonitorCounts,
  { company, actor, now }: Moment,
): Decision<MonitorRun, MonitorRunFinished, 'nothing-changed'> {
  if (run?.finishedAt) return rejected('nothing-changed');
  const before = run ?? { id: runId, company, startedAt: now, orderedBy: actor };
  return accepted(
    { ...before, finishedAt: now, counts },
    { type: 'admin.monitor-run-finished.v1', data: { runId, ...counts } },
  );
}
