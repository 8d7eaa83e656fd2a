import { dayOf } from '../../../domain/shared/calendar.ts';
import { runMonitors } from '../../../runtime/monitors.ts';
import { onSchedule } from '../../../runtime/on-schedule.ts';
import { job } from './schedule.ts';

/** One run a day. What it did stays done, so a run that comes twice or breaks off is simply run again. */
export const handler = onSchedule(job, async ({ dependencies, company, at }) => {
  const runId = `mrn_${dayOf(at, dependencies.config.zone)}`;
  const told = await runMonitors({ name: job.name, runId, company, at, dependencies });
  // Exceptions that people kept changing are met again by the scheduler's retry.
  if (told.busy > 0) throw new Error(`${told.busy} exceptions were busy; ${told.raised} were raised`);
  return told;
});
