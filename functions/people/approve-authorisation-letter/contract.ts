import * as z from 'zod';
import { letterStatuses } from '../../../domain/people/person.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';

export const contract = command({
  context: 'people',
  name: 'approve-authorisation-letter',
  method: 'POST',
  path: '/people/{personId}/letters/{letterId}/approve',
  status: 200,
  summary: {
    en: 'Approve an authorisation letter: from now on documents may be made in the person’s name within it',
    zh: '审核授权书：此后可在授权范围内以其名义开单',
  },
  loses: 'Letters wait, and orders in the name of new salespeople are refused.',
  may: ['quality-manager'],
  input: z.strictObject({ personId: field.id, letterId: field.id }),
  output: z.strictObject({ letterId: z.string(), number: z.string(), status: z.enum(letterStatuses) }),
  rejections: choose(
    peopleRejections,
    'letter-already-approved',
    'letter-already-revoked',
    'same-person',
    'person-left-already',
  ),
  example: { personId: 'per_demo', letterId: 'ltr_demo' },
});
