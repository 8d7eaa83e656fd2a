import * as z from 'zod';
import { personKinds, personStatuses } from '../../../domain/people/person.ts';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';
import { registeredPerson } from '../../../runtime/shapes/people.ts';

export const contract = command({
  context: 'people',
  name: 'register-person',
  method: 'POST',
  path: '/people',
  status: 201,
  summary: {
    en: 'Open the file of a person: ours, or a partner’s who acts with us',
    zh: '建立人员档案：本企业人员或往来单位人员',
  },
  loses: 'New people have no file, so no letter can be issued to them and no training recorded.',
  may: ['quality', 'quality-manager', 'sales-manager', 'purchaser', 'administrator'],
  input: registeredPerson,
  output: z.strictObject({ personId: z.string(), kind: z.enum(personKinds), status: z.enum(personStatuses) }),
  rejections: choose(
    peopleRejections,
    'identity-number-wrong',
    'person-on-file',
    'person-partner-required',
    'person-partner-unwanted',
    'person-partner-kind',
    'person-posts-required',
    'person-posts-unwanted',
    'partner-not-found',
    'user-not-found',
    'day-not-come',
  ),
  example: {
    kind: 'salesperson',
    posts: ['selling'],
    identity: { name: '示例', document: 'identity-card', documentNumber: '11010519491231002X', phone: '13800000000' },
  },
});
