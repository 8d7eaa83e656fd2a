import { addDays, addHours, dayOf, type Day, type Instant } from '../shared/calendar.ts';
import { china, type Clock, type RecallClass, type RecallRole, type Span } from './jurisdiction.ts';
import { addWorkingDays } from './working-days.ts';

/** The instant at which a day begins in a zone. */
export function startOfDay(day: Day, zone: string): Instant {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const shownAt = (moment: number) => {
    const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    return Date.parse(
      `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`,
    );
  };
  // Twice, because the zone's distance may change between the first guess and midnight itself.
  let moment = wanted;
  for (let turn = 0; turn < 2; turn += 1) moment -= shownAt(moment) - wanted;
  return new Date(moment).toISOString();
}

/** The last millisecond of a day in a zone. */
export function endOfDay(day: Day, zone: string): Instant {
  return new Date(Date.parse(startOfDay(addDays(day, 1), zone)) - 1).toISOString();
}

/**
 * When a time runs out. Days run to the end of the last day in the company's zone, not counting the first; hours run
 * from the minute. Undefined where it would pass a year whose working days are not announced yet.
 */
export function dueAt(from: Instant, span: Span, zone: string): Instant | undefined {
  if (span.unit === 'hours') return addHours(from, span.count);
  const first = dayOf(from, zone);
  const last = span.unit === 'days' ? addDays(first, span.count) : addWorkingDays(first, span.count);
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
export function clocksOf(recall: CaseMoments, zone: string): readonly DueClock[] {
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
      return { ...clock, dueAt: start && dueAt(start, span, zone) };
    });
}

/** Until when a consignee is to answer a notice sent now. */
export function answerDueAt(sentAt: Instant, recallClass: RecallClass, zone: string): Instant {
  const due = dueAt(sentAt, china.answerWithin[recallClass], zone);
  if (!due) throw new Error('the time to answer a notice must not be counted in working days');
  return due;
}
