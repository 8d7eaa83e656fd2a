import { describe, expect, it } from '@jest/globals';
import { watchPerson } from '../../../domain/people/person-monitors.ts';
import type { HealthCheck } from '../../../domain/people/person.ts';
import { announcedYears, calendarOf } from '../../../domain/shared/working-days.ts';

const calendar = calendarOf(announcedYears);
const check = (id: string, day: string, nextDue?: string): HealthCheck => ({
  ...{ id, company: 'lotline', personId: 'psn_1', day, result: 'fit' as HealthCheck['result'] },
  ...(nextDue ? { nextDue } : {}),
});
const watch = (checks: readonly HealthCheck[], today: string, status: 'active' | 'left' = 'active') =>
  watchPerson({ person: { id: 'psn_1', status }, letters: [], qualifications: [], checks }, { today, calendar });

describe('papers of people', () => {
  it('are warned of before their day and told after it, with nothing of the person but the id', () => {
    const one = [check('chk_1', '2025-09-30', '2026-09-30')];
    expect(watch(one, '2026-05-25')).toEqual([]);
    expect(watch(one, '2026-09-30')).toEqual([
      {
        ...{ rule: 'person-paper-lapsing', subject: { kind: 'person', id: 'psn_1' }, part: 'chk_1', post: 'quality' },
        facts: { paper: 'health-check', validTo: '2026-09-30', stage: 30, workingDays: true },
        ...{ severity: 'critical', due: '2026-09-30' },
      },
    ]);
    expect(watch(one, '2026-10-01').map(({ rule }) => rule)).toEqual(['person-paper-lapsed']);
  });

  it('are left alone when a later one carries on, and when the person has left', () => {
    const two = [check('chk_1', '2025-09-30', '2026-09-30'), check('chk_2', '2026-09-01')];
    expect(watch(two, '2026-10-01')).toEqual([]);
    expect(watch([check('chk_1', '2025-09-30', '2026-09-30')], '2026-10-01', 'left')).toEqual([]);
  });
});
