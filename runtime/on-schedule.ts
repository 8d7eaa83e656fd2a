import type { Context as LambdaContext } from 'aws-lambda';
import type { Instant } from '../domain/shared/calendar.ts';
import type { Store } from '../table/store.ts';
import { ownCompany } from './config.ts';
import type { TimedJob } from './contract.ts';
import { deployedDependencies, type Dependencies } from './dependencies.ts';
import { lambda, tell } from './lambda.ts';

/** What a schedule hands over; `at` names the moment the job is for, so a late or repeated run does the same work. */
export interface ScheduledRun {
  readonly at?: Instant;
  readonly company?: string;
  /** How far a run by hand looks back, where the job looks back at all; the job's own measure when absent. */
  readonly hoursBack?: number;
}

/** A run with its moment and company known. */
type KnownRun = ScheduledRun & { readonly at: Instant; readonly company: string };

export interface ScheduledFunction {
  (event: ScheduledRun, context: LambdaContext): Promise<unknown>;
  readonly run: (dependencies: Dependencies, run: KnownRun) => Promise<unknown>;
}

export interface Running {
  readonly store: Store;
  readonly dependencies: Dependencies;
  readonly company: string;
  readonly at: Instant;
  readonly hoursBack?: number;
}

/** A timed job: finds what is due and does it through commands; its log line says how much it did. */
export function onSchedule<O extends object>(job: TimedJob, work: (running: Running) => Promise<O>): ScheduledFunction {
  const run = async (dependencies: Dependencies, { at, company, hoursBack }: KnownRun) => {
    const started = dependencies.elapsed();
    const result = await work({ store: dependencies.store, dependencies, company, at, hoursBack });
    tell(job.name, 'done', dependencies.elapsed() - started, { ...result, at });
    return result;
  };
  const handler = lambda(async (event: ScheduledRun) => {
    const dependencies = deployedDependencies();
    // The local emulator leaves the scheduler's placeholder as it is; then the job is for now.
    const at = event.at && !event.at.startsWith('<') ? event.at : dependencies.now().toISOString();
    return run(dependencies, { ...event, at, company: event.company ?? ownCompany });
  });
  return Object.assign(handler as unknown as ScheduledFunction, { run });
}
