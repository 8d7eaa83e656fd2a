import * as z from 'zod';
import { personKinds, personPosts } from '../../../domain/people/person.ts';
import { trainingStatuses } from '../../../domain/people/training.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'people',
  name: 'get-training',
  path: '/people/trainings/{trainingId}',
  summary: {
    en: 'A training with a page of who was there, how they scored and who passed',
    zh: '培训详情：参加人员、成绩及是否合格',
  },
  loses: 'The record of a training cannot be shown.',
  may: ['quality', 'quality-manager', 'administrator', 'auditor'],
  input: z.strictObject({ trainingId: field.id, limit: field.limit, cursor: field.cursor }),
  output: z.strictObject({
    trainingId: z.string(),
    topic: z.string(),
    posts: z.array(z.enum(personPosts)),
    dueOn: field.day,
    passMark: z.int().optional(),
    status: z.enum(trainingStatuses),
    heldOn: field.day.optional(),
    attendances: z.int(),
    items: z.array(
      z.strictObject({
        personId: z.string(),
        /** Absent once erased. */
        name: z.string().optional(),
        kind: z.enum(personKinds).optional(),
        heldOn: field.day,
        score: z.int().optional(),
        passed: z.boolean(),
        recordedBy: z.string(),
      }),
    ),
    cursor: z.string().optional(),
  }),
  rejections: {},
  example: { trainingId: 'trn_demo' },
});
