import type { HealthCheckRecorded } from '../../events/people.ts';
import { addYears, type Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { HealthCheck, HealthResult, Person } from './person.ts';

export interface RecordHealthCheck {
  readonly personId: string;
  readonly day: Day;
  readonly result: HealthResult;
  readonly nextDue?: Day;
}

export interface RecordHealthCheckState {
  readonly checkId: string;
  readonly person: Person;
}

/** A health check holds a year at the most (GSP 33). The event says that there was one, not how it went. */
export function recordHealthCheck(
  { checkId, person }: RecordHealthCheckState,
  { personId, day, result, nextDue = addYears(day, 1) }: RecordHealthCheck,
  { company, today }: { readonly company: string; readonly today: Day },
): Decision<HealthCheck, HealthCheckRecorded, 'person-left-already' | 'day-not-come' | 'next-due-wrong'> {
  if (person.status === 'left') {
    return rejected('person-left-already', { person: personId, leftOn: person.leftOn ?? null });
  }
  if (day > today) return rejected('day-not-come', { day, today });
  if (nextDue <= day || nextDue > addYears(day, 1)) {
    return rejected('next-due-wrong', { day, nextDue, latest: addYears(day, 1) });
  }
  const check: HealthCheck = {
    id: checkId,
    company,
    personId,
    day,
    result,
    ...(result === 'fit' ? { nextDue } : {}),
  };
  return accepted(check, { type: 'people.health-check-recorded.v1', data: { checkId, personId, day } });
}
