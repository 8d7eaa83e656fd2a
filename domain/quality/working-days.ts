import { addDays, type Day } from '../shared/calendar.ts';

/** One year's holidays as the State Council announces them: days off, and weekend days worked instead (调休). */
interface YearOfHolidays {
  /** First and last day of each holiday, both included. */
  readonly off: readonly (readonly [from: Day, to: Day])[];
  readonly worked: readonly Day[];
}

/**
 * 国务院办公厅关于部分节假日安排的通知, one entry a year. A year that is not announced yet has no entry, and nothing is
 * computed through it.
 */
const announced: Readonly<Record<string, YearOfHolidays>> = {
  '2025': {
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  '2026': {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

/** Whether a day is a working day in China; undefined for years whose holidays are not announced. */
export function isWorkingDay(day: Day): boolean | undefined {
  const year = announced[day.slice(0, 4)];
  if (!year) return undefined;
  if (year.worked.includes(day)) return true;
  if (year.off.some(([from, to]) => day >= from && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The n-th working day after a day, which itself does not count; undefined where the calendar is not known so far. */
export function addWorkingDays(day: Day, count: number): Day | undefined {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    const works = isWorkingDay(reached);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return reached;
}
