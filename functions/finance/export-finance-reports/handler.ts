import type { ReportName } from '../../../domain/finance/report.ts';
import { requestReport } from '../../../domain/finance/request-report.ts';
import { addDays, dayOf } from '../../../domain/shared/calendar.ts';
import { onSchedule } from '../../../runtime/on-schedule.ts';
import { orderOnSchedule } from '../../../runtime/own-order.ts';
import { perform } from '../../../runtime/perform.ts';
import { reportCodec } from '../../../table/finance.ts';
import { job } from './schedule.ts';

/** Asks for yesterday's sales, on the first of a month also for last month's, and for the receivables. */
export const handler = onSchedule(job, async (running) => {
  const { dependencies, at } = running;
  const today = dayOf(at, dependencies.config.zone);
  const yesterday = addDays(today, -1);
  const wanted: { readonly name: ReportName; readonly period: string }[] = [
    { name: 'sales', period: yesterday },
    ...(today.endsWith('-01') ? [{ name: 'sales' as const, period: yesterday.slice(0, 7) }] : []),
    { name: 'receivables', period: today },
  ];
  const done = { requested: 0, requestedBefore: 0 };
  for (const input of wanted) {
    // One request a report and period, however often the run is repeated.
    const commandId = `${job.name}:${input.name}:${input.period}`;
    const performed = await perform(
      dependencies,
      orderOnSchedule(running, `${job.name}:${today}`, { name: job.name, commandId, input, status: 202 }),
      {
        load: async ({ newId }) => ({ reportId: newId('rep'), currency: 'CNY' as const }),
        decide: requestReport,
        save: (report) => ({
          aggregate: reportCodec.write(report),
          summary: { report: report.name, period: report.period },
        }),
        answer: ({ id }) => ({ reportId: id }),
      },
    );
    if (performed.kind === 'refused') throw new Error(`${commandId} was refused: ${performed.reason}`);
    if (performed.replayed) done.requestedBefore += 1;
    else done.requested += 1;
  }
  return done;
});
