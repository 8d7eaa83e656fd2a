import { addDays, addHours, dayOf, endOfDay, type Instant } from '../shared/calendar.ts';
import { addWorkingDays, type WorkingCalendar } from '../shared/working-days.ts';
import { china, type Clock, type RecallClass, type RecallRole, type Span } from './jurisdiction.ts';

/** Where time is counted: the company's zone and the working days of its country. */
export interface Where {
  readonly zone: string;
  readonly calendar: WorkingCalendar;
}

/**
 * When a time runs out. Days run to the end of the last day in the company's zone, not counting the first; hours run
 * from the minute. Undefined where it would pass a year whose working days are not announced yet.
 */
export function dueAt(from: Instant, span: Span, { zone, calendar }: Where): Instant | undefined {
  if (span.unit === 'hours') return addHours(from, span.count);
  const first = dayOf(from, zone);
  const last = span.unit === 'days' ? addDays(first, span.count) : addWorkingDays(calendar, first, span.count);
  return last && endOfDay(last, zone);
}

export interface DueClock extends Omit<Clock, 'roles' | 'within' | 'from'> {
  /** Absent: it has not begun, or its working days are not announced yet. */
  readonly dueAt?: Instant;
}

/** The moments of a case from which its clocks count. */
export interface CaseMoments {
  readonly role: RecallRole;
  readonly recallClass: RecallClass;
  readonly triggeredAt: Instant;
  readonly noticeReceivedAt?: Instant;
  readonly closedAt?: Instant;
}

/** The duties of a case in the company's role, each with its due time. */
export function clocksOf(recall: CaseMoments, where: Where): readonly DueClock[] {
  const begins = {
    decided: recall.triggeredAt,
    'notice-received': recall.noticeReceivedAt ?? recall.triggeredAt,
    completed: recall.closedAt,
  };
  return china.clocks
    .filter(({ roles }) => roles.includes(recall.role))
    .map(({ roles: _roles, within, from, ...clock }) => {
      const start = begins[from];
      const span = 'unit' in within ? within : within[recall.recallClass];
      return { ...clock, dueAt: start && dueAt(start, span, where) };
    });
}

/** Until when a consignee is to answer a notice sent now. */
export function answerDueAt(sentAt: Instant, recallClass: RecallClass, zone: string): Instant {
  const due = dueAt(sentAt, china.answerWithin[recallClass], { zone, calendar: new Map() });
  if (!due) throw new Error('the time to answer a notice must not be counted in working days');
  return due;
}
