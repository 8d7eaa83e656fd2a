import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../../domain/shared/calendar.ts';
import { lapseStage, lapseStages, windowOf } from '../../../domain/shared/monitor.ts';
import { announcedYears, calendarOf, isWorkingDay } from '../../../domain/shared/working-days.ts';

const calendar = calendarOf(announcedYears);

describe('lapse warnings 90, 60 and 30 working days before a last day', () => {
  it('begin on the day itself that lies so many working days before, and end with the last day', () => {
    // 2026-09-30 is a Wednesday; 30 working days before it, by the announced calendar, is 2026-08-19.
    const stage = (today: string) => lapseStage(calendar, today, '2026-09-30')?.stage;
    expect([stage('2026-08-18'), stage('2026-08-19'), stage('2026-09-30'), stage('2026-10-01')]).toEqual([
      60,
      30,
      30,
      undefined,
    ]);
  });

  it('get more severe from stage to stage', () => {
    const severities = ['2026-05-26', '2026-07-08', '2026-08-19'].map(
      (today) => lapseStage(calendar, today, '2026-09-30')?.severity,
    );
    expect(severities).toEqual(['notice', 'warning', 'critical']);
  });

  it('are counted in calendar days where a year is not announced, and say so', () => {
    expect(lapseStage(calendar, '2026-11-26', '2027-01-20')).toEqual({
      stage: 60,
      severity: 'warning',
      workingDays: false,
    });
    expect(lapseStage(calendar, addDays('2030-06-30', -126), '2030-06-30')?.stage).toBe(90);
    expect(lapseStage(calendar, addDays('2030-06-30', -127), '2030-06-30')).toBeUndefined();
  });

  it('agree with counting working days one by one', () => {
    const days = fc.integer({ min: 0, max: 250 }).map((offset) => addDays('2026-04-20', offset));
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 200 }), (last, before) => {
        const today = addDays(last, -before);
        fc.pre(today >= '2025-10-01');
        let between = 0;
        for (let day = addDays(today, 1); day < last; day = addDays(day, 1)) {
          if (isWorkingDay(calendar, day)) between += 1;
        }
        const expected = before < 0 ? undefined : lapseStages.toReversed().find((stage) => between < stage);
        expect(lapseStage(calendar, today, last)?.stage).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the window for asking for a renewal (O54 art. 16)', () => {
  it('is told with its days, and whether it lies ahead, is open or was missed', () => {
    const states = ['2026-05-01', '2026-06-01', '2026-08-19', '2026-08-20'].map(
      (today) => windowOf(calendar, today, '2026-09-30').state,
    );
    expect(states).toEqual(['ahead', 'open', 'open', 'missed']);
    expect(windowOf(calendar, '2026-06-01', '2026-09-30')).toMatchObject({ to: '2026-08-19' });
  });

  it('is not known where a year between is not announced', () => {
    expect(windowOf(calendar, '2026-11-26', '2027-05-31')).toEqual({ state: 'unknown' });
  });
});
