import * as z from 'zod';
import { personQualificationKinds } from '../../../domain/people/person.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';

export const contract = command({
  context: 'people',
  name: 'record-person-qualification',
  method: 'POST',
  path: '/people/{personId}/qualifications',
  status: 201,
  summary: {
    en: 'Record a diploma, title or certificate of a person',
    zh: '登记人员的学历、职称或资格证明',
  },
  loses: 'Nobody can show that a post is held by somebody qualified for it.',
  may: ['quality', 'quality-manager', 'administrator'],
  input: z.strictObject({
    personId: field.id,
    kind: z.enum(personQualificationKinds),
    subject: field.name,
    number: field.code.optional(),
    validFrom: field.day,
    validTo: field.day.optional(),
  }),
  output: z.strictObject({ qualificationId: z.string(), personId: z.string() }),
  rejections: choose(peopleRejections, 'person-left-already', 'qualifications-full', 'period-backwards'),
  example: { personId: 'per_demo', kind: 'education', subject: '生物医学工程 本科', validFrom: '2015-07-01' },
});
