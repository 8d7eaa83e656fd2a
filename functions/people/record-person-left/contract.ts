import * as z from 'zod';
import { personStatuses } from '../../../domain/people/person.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';

export const contract = command({
  context: 'people',
  name: 'record-person-left',
  method: 'POST',
  path: '/people/{personId}/left',
  status: 200,
  summary: {
    en: 'Record that a person left; from the next day no document is made in that name',
    zh: '登记人员离职；自次日起不得以其名义开单',
  },
  loses: 'Documents can still be made in the name of somebody who has left.',
  may: ['quality', 'quality-manager', 'sales-manager', 'administrator'],
  input: z.strictObject({ personId: field.id, leftOn: field.day }),
  output: z.strictObject({ personId: z.string(), status: z.enum(personStatuses), leftOn: z.string() }),
  rejections: choose(peopleRejections, 'person-left-already', 'day-not-come', 'left-before-joined'),
  example: { personId: 'per_demo', leftOn: '2026-11-20' },
});
