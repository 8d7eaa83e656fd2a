import { addDays, type Day } from './calendar.ts';

/** One year as the State Council announces it: days off, and weekend days that are worked instead (调休). */
export interface WorkingYear {
  /** `2026` */
  readonly year: string;
  /** First and last day of each holiday, both included. */
  readonly off: readonly { readonly from: Day; readonly to: Day }[];
  readonly worked: readonly Day[];
}

/** Years by their number. One that is not announced has no entry, and nothing is computed through it. */
export type WorkingCalendar = ReadonlyMap<string, WorkingYear>;

const year = (number: string, off: readonly (readonly [Day, Day])[], worked: readonly Day[]): WorkingYear => ({
  year: number,
  off: off.map(([from, to]) => ({ from: `${number}-${from}`, to: `${number}-${to}` })),
  worked: worked.map((day) => `${number}-${day}`),
});

/**
 * 国务院办公厅关于部分节假日安排的通知 for the years that were announced when this was written; a company announces the
 * next by itself, and may put one of these right.
 */
export const announcedYears: readonly WorkingYear[] = [
  year(
    '2025',
    [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    ['01-26', '02-08', '04-27', '09-28', '10-11'],
  ),
  year(
    '2026',
    [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  ),
];

/** Later entries of a year stand over earlier ones. */
export const calendarOf = (years: readonly WorkingYear[]): WorkingCalendar =>
  new Map(years.map((known) => [known.year, known]));

export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Whether a day is a working day; undefined for years whose holidays are not announced. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean | undefined {
  const known = calendar.get(day.slice(0, 4));
  if (!known) return undefined;
  if (known.worked.includes(day)) return true;
  return !isWeekend(day) && !known.off.some(({ from, to }) => from <= day && day <= to);
}

/**
 * The n-th working day after a day, or before it where n is negative; the day itself does not count. Undefined where the
 * calendar is not known that far.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, count: number): Day | undefined {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    const works = isWorkingDay(calendar, reached);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return reached;
}

/**
 * The days on which the renewal of an operating or production licence may be asked for: from 90 to 30 working days before
 * its last day, both included (O54 art. 16). Undefined where a year between is not announced.
 */
export function renewalWindow(
  calendar: WorkingCalendar,
  validTo: Day,
): { readonly from: Day; readonly to: Day } | undefined {
  const [from, to] = [-90, -30].map((count) => addWorkingDays(calendar, validTo, count));
  return from === undefined || to === undefined ? undefined : { from, to };
}
