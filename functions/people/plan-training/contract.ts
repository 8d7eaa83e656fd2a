import * as z from 'zod';
import { personPosts } from '../../../domain/people/person.ts';
import { trainingStatuses } from '../../../domain/people/training.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = command({
  context: 'people',
  name: 'plan-training',
  method: 'POST',
  path: '/people/trainings',
  status: 201,
  summary: {
    en: 'Plan a training: topic, posts, the day it is due, and the mark that passes its test',
    zh: '制定培训计划：内容、岗位、应完成日期、合格分数',
  },
  loses: 'Trainings are forgotten and cannot be shown to an inspector.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    topic: field.name,
    posts: z.array(z.enum(personPosts)).min(1, both('培训至少针对一个岗位', 'a training is for at least one post')),
    dueOn: field.day,
    /** Out of 100; absent where there is no test. */
    passMark: z.int().min(1).max(100).optional(),
  }),
  output: z.strictObject({ trainingId: z.string(), status: z.enum(trainingStatuses) }),
  rejections: {},
  example: { topic: '医疗器械经营质量管理规范', posts: ['storekeeping'], dueOn: '2026-12-31', passMark: 80 },
});
