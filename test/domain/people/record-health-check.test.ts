import { describe, expect, it } from '@jest/globals';
import { recordHealthCheck, type RecordHealthCheck } from '../../../domain/people/record-health-check.ts';
import { circumstances, personOnFile, whoLeft } from './file.ts';

const record = (more: Partial<RecordHealthCheck> = {}, person = personOnFile()) =>
  recordHealthCheck(
    { checkId: 'hck_1', person },
    { personId: 'per_1', day: '2026-11-20', result: 'fit', ...more },
    circumstances,
  );

describe('record-health-check', () => {
  it('is due again within a year, a year when nothing is said', () => {
    expect(record()).toMatchObject({ next: { nextDue: '2027-11-20' } });
    expect(record({ nextDue: '2027-11-20' }).accepted).toBe(true);
    expect(record({ nextDue: '2027-11-21' })).toMatchObject({ reason: 'next-due-wrong' });
    expect(record({ nextDue: '2026-11-20' })).toMatchObject({ reason: 'next-due-wrong' });
  });

  it('says nowhere but in the file how it went, and waits for no next one when it went wrong', () => {
    const unfit = record({ result: 'unfit' });
    expect(unfit).toMatchObject({ next: { result: 'unfit' }, events: [{ data: { day: '2026-11-20' } }] });
    expect(unfit.accepted && unfit.next.nextDue).toBeUndefined();
    expect(JSON.stringify(unfit.accepted && unfit.events)).not.toContain('fit');
  });

  it('refuses a day that has not come and somebody who left', () => {
    expect(record({ day: '2026-11-23' })).toMatchObject({ reason: 'day-not-come' });
    expect(record({}, whoLeft)).toMatchObject({ reason: 'person-left-already' });
  });
});
