import * as z from 'zod';
import { trainingStatuses } from '../../../domain/people/training.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';

export const contract = command({
  context: 'people',
  name: 'record-training-attendance',
  method: 'POST',
  path: '/people/trainings/{trainingId}/attendances',
  status: 201,
  summary: {
    en: 'Record who was at a training and how they scored; a repeated test is another day',
    zh: '登记培训签到与考核成绩；补考按另一日期登记',
  },
  loses: 'Trainings that took place cannot be shown, and people seem to lack them.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    trainingId: field.id,
    heldOn: field.day,
    attendees: z
      .array(z.strictObject({ personId: field.id, score: z.int().min(0).max(100).optional() }))
      .min(1, both('至少填写一名人员', 'name at least one person'))
      .max(45, both('一次最多 45 人，其余请分次登记', 'at most 45 people at once; send the others after them'))
      .refine(
        (people) => new Set(people.map(({ personId }) => personId)).size === people.length,
        both('每人只列一次', 'each person stands once'),
      ),
  }),
  output: z.strictObject({
    trainingId: z.string(),
    status: z.enum(trainingStatuses),
    attended: z.int(),
    passed: z.int(),
  }),
  rejections: choose(
    peopleRejections,
    'person-not-found',
    'attendance-already-recorded',
    'score-missing',
    'day-not-come',
  ),
  example: { trainingId: 'trn_demo', heldOn: '2026-11-20', attendees: [{ personId: 'per_demo', score: 92 }] },
});
