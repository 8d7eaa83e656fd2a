import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';

export const contract = command({
  context: 'people',
  name: 'erase-person',
  method: 'DELETE',
  path: '/people/{personId}/identity',
  status: 200,
  summary: {
    en: 'Erase name, numbers and phone of a person who has left; records keep only an id',
    zh: '删除离职人员的姓名、证件号码和电话；记录中仅保留编号',
  },
  loses: 'A former employee’s wish to be erased cannot be met.',
  may: ['administrator'],
  input: z.strictObject({ personId: field.id }),
  output: z.strictObject({ personId: z.string(), erasedAt: z.string() }),
  rejections: choose(peopleRejections, 'person-still-active', 'person-already-erased'),
  example: { personId: 'per_demo' },
});
