import * as z from 'zod';
import { day, eventType, id, type EventOf } from './catalogue-entry.ts';

export const personRegisteredV1 = eventType({
  type: 'people.person-registered.v1',
  meaning: 'The file of a person was opened; name and numbers stand in an item that can be erased.',
  data: z.strictObject({ personId: id, kind: id, partnerId: id.optional() }),
  example: { personId: 'per_1', kind: 'supplier-salesperson', partnerId: 'ptn_1' },
});
export type PersonRegistered = EventOf<typeof personRegisteredV1>;

export const personChangedV1 = eventType({
  type: 'people.person-changed.v1',
  meaning: 'Posts, account or identity data of a person changed; only the names of the fields are told.',
  data: z.strictObject({ personId: id, fields: z.array(id).min(1) }),
  example: { personId: 'per_1', fields: ['posts'] },
});
export type PersonChanged = EventOf<typeof personChangedV1>;

export const personLeftV1 = eventType({
  type: 'people.person-left.v1',
  meaning: 'A person left; from the day after `leftOn` no document is made in that name.',
  data: z.strictObject({ personId: id, leftOn: day }),
  example: { personId: 'per_1', leftOn: '2026-11-30' },
});
export type PersonLeft = EventOf<typeof personLeftV1>;

export const personErasedV1 = eventType({
  type: 'people.person-erased.v1',
  meaning: 'The personal data of a person were blanked; the file stays under its id.',
  data: z.strictObject({ personId: id }),
  example: { personId: 'per_1' },
});
export type PersonErased = EventOf<typeof personErasedV1>;

export const personQualificationRecordedV1 = eventType({
  type: 'people.person-qualification-recorded.v1',
  meaning: 'A diploma or certificate of a person is on file; its number stays in the file.',
  data: z.strictObject({ qualificationId: id, personId: id, kind: id, validFrom: day, validTo: day.optional() }),
  example: { qualificationId: 'pql_1', personId: 'per_1', kind: 'professional-title', validFrom: '2022-07-01' },
});
export type PersonQualificationRecorded = EventOf<typeof personQualificationRecordedV1>;

const letter = { letterId: id, personId: id, number: id };

export const authorisationLetterIssuedV1 = eventType({
  type: 'people.authorisation-letter-issued.v1',
  meaning: 'An authorisation letter of a person is on file; it authorises nothing until it is approved.',
  data: z.strictObject({ ...letter, issuer: z.enum(['company', 'supplier']), validFrom: day, validTo: day }),
  example: {
    letterId: 'ltr_1',
    personId: 'per_1',
    number: 'SQ-2026-001',
    issuer: 'company',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  },
});
export type AuthorisationLetterIssued = EventOf<typeof authorisationLetterIssuedV1>;

export const authorisationLetterApprovedV1 = eventType({
  type: 'people.authorisation-letter-approved.v1',
  meaning: 'An authorisation letter was approved: documents may be made in the person’s name within it.',
  data: z.strictObject(letter),
  example: { letterId: 'ltr_1', personId: 'per_1', number: 'SQ-2026-001' },
});
export type AuthorisationLetterApproved = EventOf<typeof authorisationLetterApprovedV1>;

export const authorisationLetterRevokedV1 = eventType({
  type: 'people.authorisation-letter-revoked.v1',
  meaning: 'An authorisation letter ended before its last day; from the day after `lastDay` it authorises nothing.',
  data: z.strictObject({ ...letter, lastDay: day, reason: id }),
  example: {
    letterId: 'ltr_1',
    personId: 'per_1',
    number: 'SQ-2026-001',
    lastDay: '2026-11-21',
    reason: 'person-transferred',
  },
});
export type AuthorisationLetterRevoked = EventOf<typeof authorisationLetterRevokedV1>;

export const trainingPlannedV1 = eventType({
  type: 'people.training-planned.v1',
  meaning: 'A training for these posts stands in the plan until a day.',
  data: z.strictObject({ trainingId: id, posts: z.array(id).min(1), dueOn: day }),
  example: { trainingId: 'trn_1', posts: ['storekeeping'], dueOn: '2026-12-31' },
});
export type TrainingPlanned = EventOf<typeof trainingPlannedV1>;

export const trainingAttendedV1 = eventType({
  type: 'people.training-attended.v1',
  meaning: 'A training was held: how many were there and how many passed.',
  data: z.strictObject({ trainingId: id, heldOn: day, attendees: z.int().positive(), passed: z.int().min(0) }),
  example: { trainingId: 'trn_1', heldOn: '2026-11-20', attendees: 6, passed: 5 },
});
export type TrainingAttended = EventOf<typeof trainingAttendedV1>;

export const healthCheckRecordedV1 = eventType({
  type: 'people.health-check-recorded.v1',
  meaning: 'A health check of a person is on file; how it went is told nowhere else.',
  data: z.strictObject({ checkId: id, personId: id, day }),
  example: { checkId: 'hck_1', personId: 'per_1', day: '2026-11-20' },
});
export type HealthCheckRecorded = EventOf<typeof healthCheckRecordedV1>;
