import type {
  AuthorisationLetter,
  HealthCheck,
  Person,
  PersonIdentity,
  PersonQualification,
} from '../../../domain/people/person.ts';
import type { Attendance, Training } from '../../../domain/people/training.ts';

/** Moment and actor of the decisions in these tests. */
export const circumstances = {
  company: 'lotline',
  actor: 'quality-manager',
  now: '2026-11-22T04:00:00.000Z',
  today: '2026-11-22',
};

export const identity: PersonIdentity = {
  personId: 'per_1',
  company: 'lotline',
  name: '王小明',
  document: 'identity-card',
  documentNumber: '11010519491231002X',
  phone: '13900000000',
};

export function personOnFile(more: Partial<Person> = {}): Person {
  return {
    id: 'per_1',
    company: 'lotline',
    kind: 'salesperson',
    posts: ['selling'],
    status: 'active',
    joinedOn: '2024-03-01',
    ...more,
  };
}

export const whoLeft = personOnFile({ status: 'left', leftOn: '2026-10-31' });

export function letterOnFile(more: Partial<AuthorisationLetter> = {}): AuthorisationLetter {
  return {
    id: 'ltr_1',
    company: 'lotline',
    personId: 'per_1',
    issuer: 'company',
    number: 'SQ-1',
    productLines: ['cardio'],
    regions: ['310000'],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    status: 'pending',
    raisedBy: 'quality',
    ...more,
  };
}

export function qualificationOnFile(more: Partial<PersonQualification> = {}): PersonQualification {
  return {
    ...{ id: 'pql_1', company: 'lotline', personId: 'per_1', kind: 'education', subject: '药学 本科', number: 'X-1' },
    validFrom: '2015-07-01',
    ...more,
  };
}

export function checkOnFile(more: Partial<HealthCheck> = {}): HealthCheck {
  return {
    ...{ id: 'hck_1', company: 'lotline', personId: 'per_1', day: '2026-01-10', result: 'fit' },
    nextDue: '2027-01-10',
    ...more,
  };
}

export function trainingOnFile(more: Partial<Training> = {}): Training {
  return {
    ...{ id: 'trn_1', company: 'lotline', topic: 'GSP', posts: ['storekeeping'], dueOn: '2026-12-31' },
    ...{ status: 'planned', attendances: 0 },
    ...more,
  };
}

export function attendanceOnFile(more: Partial<Attendance> = {}): Attendance {
  return {
    ...{ company: 'lotline', personId: 'per_1', trainingId: 'trn_1', topic: 'GSP', posts: ['storekeeping'] },
    ...{ heldOn: '2026-03-01', passed: true, recordedBy: 'quality' },
    ...more,
  };
}
