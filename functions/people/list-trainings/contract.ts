import * as z from 'zod';
import { personPosts } from '../../../domain/people/person.ts';
import { trainingStatuses } from '../../../domain/people/training.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'people',
  name: 'list-trainings',
  path: '/people/trainings',
  summary: {
    en: 'Trainings in the plan, the first to be due first, or those that were held, the last one first',
    zh: '培训计划（按应完成日期）或已实施的培训（最近的在前）',
  },
  loses: 'Nobody sees which trainings are planned or were held.',
  may: ['quality', 'quality-manager', 'administrator', 'auditor'],
  input: z.strictObject({
    status: z.enum(trainingStatuses).default('planned'),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      trainingId: z.string(),
      topic: z.string(),
      posts: z.array(z.enum(personPosts)),
      dueOn: field.day,
      passMark: z.int().optional(),
      status: z.enum(trainingStatuses),
      heldOn: field.day.optional(),
      attendances: z.int(),
    }),
  ),
  rejections: {},
  example: { status: 'done' },
});
