import type { ReportRequested } from '../../events/finance.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';
import { both } from '../shared/said.ts';
import type { Report, ReportName } from './report.ts';

/** Takes a wish for a report file; a sales period may be running, but it must have begun. */
export function requestReport(
  { reportId, currency }: { readonly reportId: string; readonly currency: Currency },
  command: { readonly name: ReportName; readonly period?: string },
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<Report, ReportRequested, 'day-in-future'> {
  const { company, actor, now, today } = circumstances;
  const { name } = command;
  const period = name === 'sales' ? (command.period ?? today.slice(0, 7)) : today;
  if (period > today) {
    return rejected('day-in-future', { period, today }, [
      { pointer: '/period', reason: both(`晚于今天（${today}）`, `is after ${today}`) },
    ]);
  }
  const report: Report = {
    id: reportId,
    company,
    name,
    period,
    currency,
    status: 'requested',
    requestedAt: now,
    requestedBy: actor,
  };
  return accepted(report, { type: 'finance.report-requested.v1', data: { reportId, name, period } });
}
