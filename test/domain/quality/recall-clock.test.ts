import { describe, expect, it } from '@jest/globals';
import { answerDueAt, clocksOf, dueAt } from '../../../domain/quality/recall-clock.ts';
import { boundsOf, endOfDay, startOfDay } from '../../../domain/shared/calendar.ts';
import { announcedYears, calendarOf } from '../../../domain/shared/working-days.ts';

const zone = 'Asia/Shanghai';
const where = { zone, calendar: calendarOf(announcedYears) };

describe('days of a recall clock', () => {
  it('run to the end of the last day in the company’s zone, not counting the first', () => {
    // 23:30 in Shanghai on the 22nd: one day ends with the 23rd.
    expect(dueAt('2026-11-22T15:30:00.000Z', { count: 1, unit: 'days' }, where)).toBe('2026-11-23T15:59:59.999Z');
    // Half an hour later it is the 23rd there, though still the 22nd in UTC.
    expect(dueAt('2026-11-22T16:00:00.000Z', { count: 1, unit: 'days' }, where)).toBe('2026-11-24T15:59:59.999Z');
  });

  it('are right where clocks change', () => {
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T21:59:59.999Z');
    expect(startOfDay('2026-11-22', 'America/Los_Angeles')).toBe('2026-11-22T08:00:00.000Z');
  });

  it('bound lists by the company’s day, and hold for days no business ever sees', () => {
    expect(boundsOf({ from: '2026-11-22', to: '2026-11-22' }, zone)).toEqual({
      from: '2026-11-21T16:00:00.000Z',
      to: '2026-11-22T15:59:59.999Z~',
    });
    expect(boundsOf({}, zone)).toEqual({ from: '0', to: '9999~' });
    for (const day of ['0000-01-01', '0001-01-01', '9999-12-31']) {
      expect(() => boundsOf({ from: day, to: day }, zone)).not.toThrow();
    }
  });
});

describe('the clocks of a case', () => {
  const triggeredAt = '2026-09-29T02:00:00.000Z';

  it('hold a registrant to notice, report and papers across National Day', () => {
    const due = Object.fromEntries(
      clocksOf({ role: 'registrant', recallClass: 'II', triggeredAt }, where).map((clock) => [clock.duty, clock.dueAt]),
    );
    expect(due).toEqual({
      'notify-traders-and-users': '2026-10-02T15:59:59.999Z',
      'recall-event-report': triggeredAt,
      'assessment-and-plan': '2026-10-12T15:59:59.999Z',
      'summary-report': undefined,
    });
    const closed = clocksOf(
      { role: 'import-agent', recallClass: 'II', triggeredAt, closedAt: '2026-09-30T02:00:00.000Z' },
      where,
    );
    expect(closed.find(({ duty }) => duty === 'summary-report')?.dueAt).toBe('2026-10-20T15:59:59.999Z');
  });

  it('ask of a distributor to pass the notice on and feed back, and name both authorities', () => {
    const clocks = clocksOf(
      { role: 'distributor', recallClass: 'I', triggeredAt, noticeReceivedAt: '2026-09-28T02:00:00.000Z' },
      where,
    );
    expect(clocks.map(({ duty, binding }) => [duty, binding])).toEqual([
      ['pass-notice-on', 'internal'],
      ['tell-authorities', 'law'],
      ['feed-back', 'internal'],
    ]);
    expect(clocks[0]?.dueAt).toBe('2026-09-29T15:59:59.999Z');
    expect(clocks[1]?.addressees).toEqual(['provincial-authority', 'city-or-county-authority']);
  });

  it.each([
    ['I', '2026-09-30T15:59:59.999Z'],
    ['II', '2026-10-02T15:59:59.999Z'],
    ['III', '2026-10-06T15:59:59.999Z'],
  ] as const)('give a consignee of class %s until %s to answer', (recallClass, due) => {
    expect(answerDueAt(triggeredAt, recallClass, zone)).toBe(due);
  });
});
