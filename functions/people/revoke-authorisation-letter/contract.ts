import * as z from 'zod';
import { letterStatuses, revocationReasons } from '../../../domain/people/person.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';

export const contract = command({
  context: 'people',
  name: 'revoke-authorisation-letter',
  method: 'POST',
  path: '/people/{personId}/letters/{letterId}/revoke',
  status: 200,
  summary: {
    en: 'End an authorisation letter before its printed day, with the reason',
    zh: '提前撤销授权书，注明原因',
  },
  loses: 'Somebody whose authority was taken away can still sell in our name.',
  may: ['sales-manager', 'quality', 'quality-manager'],
  input: z.strictObject({
    personId: field.id,
    letterId: field.id,
    reason: z.enum(revocationReasons),
    /** The last day it authorised; the day before its first when it never should have. */
    lastDay: field.day,
  }),
  output: z.strictObject({ letterId: z.string(), status: z.enum(letterStatuses), validTo: z.string() }),
  rejections: choose(peopleRejections, 'letter-already-revoked', 'last-day-too-late'),
  example: { personId: 'per_demo', letterId: 'ltr_demo', reason: 'person-transferred', lastDay: '2026-11-21' },
});
