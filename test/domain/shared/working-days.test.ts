import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../../domain/shared/calendar.ts';
import {
  addWorkingDays,
  announcedYears,
  calendarOf,
  isWorkingDay,
  renewalWindow,
} from '../../../domain/shared/working-days.ts';

const calendar = calendarOf(announcedYears);
const anyDay = fc.integer({ min: 0, max: 729 }).map((offset) => addDays('2025-01-01', offset));

describe('working days', () => {
  it('skip National Day and count the weekend days that are worked instead', () => {
    expect(isWorkingDay(calendar, '2026-10-10')).toBe(true);
    expect(isWorkingDay(calendar, '2026-10-11')).toBe(false);
    expect(isWorkingDay(calendar, '2026-10-05')).toBe(false);
    // 30 September, then 8, 9, 10 (a Saturday that is worked), 12, 13 October.
    expect(addWorkingDays(calendar, '2026-09-29', 1)).toBe('2026-09-30');
    expect(addWorkingDays(calendar, '2026-09-30', 5)).toBe('2026-10-13');
    expect(addWorkingDays(calendar, '2026-10-13', -5)).toBe('2026-09-30');
  });

  it('are as many as the announcements leave', () => {
    const count = (year: string) => {
      let days = 0;
      for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
        if (isWorkingDay(calendar, day)) days += 1;
      }
      return days;
    };
    // Official counts: 248 in 2025 and 2026.
    expect([count('2025'), count('2026')]).toEqual([248, 248]);
  });

  it('agree with counting by hand from any day of the known years, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (day, count) => {
        const step = count < 0 ? -1 : 1;
        let left = Math.abs(count);
        let reached: string | undefined = day;
        while (left > 0 && reached !== undefined) {
          reached = addDays(reached, step);
          if (reached < '2025-01-01' || reached > '2026-12-31') reached = undefined;
          else if (works.has(reached)) left -= 1;
        }
        expect(addWorkingDays(calendar, day, count)).toBe(reached);
      }),
      { numRuns: 2000 },
    );
  });

  it('are not guessed for a year whose holidays nobody announced', () => {
    expect(addWorkingDays(calendar, '2026-12-30', 5)).toBeUndefined();
    expect(isWorkingDay(calendar, '2027-01-04')).toBeUndefined();
    const longer = calendarOf([
      ...announcedYears,
      { year: '2027', off: [{ from: '2027-01-01', to: '2027-01-03' }], worked: [] },
    ]);
    expect(addWorkingDays(longer, '2026-12-30', 5)).toBe('2027-01-07');
  });

  it('bound the time in which a licence may be renewed', () => {
    expect(renewalWindow(calendar, '2026-10-31')).toEqual({
      from: addWorkingDays(calendar, '2026-10-31', -90),
      to: addWorkingDays(calendar, '2026-10-31', -30),
    });
    expect(renewalWindow(calendar, '2026-10-31')).toEqual({ from: '2026-06-23', to: '2026-09-15' });
    expect(renewalWindow(calendar, '2027-06-30')).toBeUndefined();
    expect(renewalWindow(calendar, '2025-03-01')).toBeUndefined();
  });
});

/** Holidays and worked weekends written out once more, day by day. */
const off = new Set(
  (
    '2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02 2025-02-03 2025-02-04 2025-04-04 2025-04-05 ' +
    '2025-04-06 2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-05-05 2025-05-31 2025-06-01 2025-06-02 2025-10-01 2025-10-02 ' +
    '2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08 2026-01-01 2026-01-02 2026-01-03 2026-02-15 2026-02-16 ' +
    '2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23 2026-04-04 2026-04-05 2026-04-06 2026-05-01 ' +
    '2026-05-02 2026-05-03 2026-05-04 2026-05-05 2026-06-19 2026-06-20 2026-06-21 2026-09-25 2026-09-26 2026-09-27 2026-10-01 ' +
    '2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07'
  ).split(' '),
);
const worked = new Set(
  '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'.split(
    ' ',
  ),
);
const name = (day: string) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' });
const works = new Set(
  Array.from({ length: 730 }, (_, offset) => addDays('2025-01-01', offset)).filter(
    (day) => worked.has(day) || (!off.has(day) && !['Sat', 'Sun'].includes(name(day))),
  ),
);
