import { describe, expect, it } from '@jest/globals';
import { decideLicenceRenewal } from '../../../domain/partners/decide-licence-renewal.ts';
import { recordLicenceRenewal } from '../../../domain/partners/record-licence-renewal.ts';
import { lastDayOf } from '../../../domain/shared/validity.ts';
import { announcedYears, calendarOf } from '../../../domain/shared/working-days.ts';
import { licenceOnFile } from './file.ts';

const calendar = calendarOf(announcedYears);
const licence = licenceOnFile({ kind: 'operating-licence', validTo: '2026-10-31' });
const today = '2026-11-22';
const asked = (askedOn: string, more: object = {}) =>
  recordLicenceRenewal({ licence: { ...licence, ...more }, calendar }, { notice: 'SL-1', askedOn }, { today });

describe('recordLicenceRenewal', () => {
  it('takes a renewal from the 90th to the 30th working day before the last day, both included', () => {
    expect(['2026-06-22', '2026-06-23', '2026-09-15', '2026-09-16'].map((day) => asked(day).accepted)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(asked('2026-09-16')).toMatchObject({
      reason: 'renewal-window-missed',
      facts: { from: '2026-06-23', to: '2026-09-15' },
    });
  });

  it('lets the licence count as renewed while it waits', () => {
    const decision = asked('2026-07-12');
    if (!decision.accepted) throw new Error(decision.reason);
    expect(lastDayOf(decision.next)).toBeUndefined();
    expect(decision.next.validTo).toBe('2026-10-31');
  });

  it.each([
    ['licence-not-renewable', { kind: 'operating-filing' as const }],
    ['licence-already-ended', { ended: 'revoked' as const }],
    ['renewal-already-asked', { renewal: { notice: 'SL-0', askedOn: '2026-07-01' } }],
    ['working-days-unknown', { validTo: '2027-06-30' }],
  ])('refuses with %s', (reason, more) => {
    expect(asked('2026-07-12', more)).toMatchObject({ reason });
  });

  it('takes no day that is still to come', () => {
    const early = recordLicenceRenewal(
      { licence, calendar },
      { notice: 'SL', askedOn: '2026-07-13' },
      { today: '2026-07-12' },
    );
    expect(early).toMatchObject({ reason: 'day-in-future' });
  });
});

describe('decideLicenceRenewal', () => {
  const waiting = { ...licence, renewal: { notice: 'SL-1', askedOn: '2026-07-12' } };
  const decide = (day: string, of: Parameters<typeof decideLicenceRenewal>[0] = waiting) =>
    decideLicenceRenewal(of, { outcome: 'refused', day }, { today });

  it('ends the waiting: in time with the printed day, late with the day of the decision', () => {
    expect(decide('2026-09-30')).toMatchObject({ events: [{ data: { outcome: 'refused', lastDay: '2026-10-31' } }] });
    expect(decide('2026-11-12')).toMatchObject({ events: [{ data: { lastDay: '2026-11-12' } }] });
  });

  it('is said once, not before it was asked for and not ahead of its day', () => {
    expect(decide('2026-09-30', licence)).toMatchObject({ reason: 'renewal-not-asked' });
    expect(decide('2026-07-11')).toMatchObject({ reason: 'decided-before-asked' });
    expect(decide('2026-11-23')).toMatchObject({ reason: 'day-in-future' });
    const decided = decide('2026-09-30');
    if (!decided.accepted) throw new Error(decided.reason);
    expect(decide('2026-10-01', decided.next)).toMatchObject({ reason: 'renewal-already-decided' });
  });
});
