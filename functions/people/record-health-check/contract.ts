import * as z from 'zod';
import { healthResults } from '../../../domain/people/person.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { peopleRejections } from '../../../runtime/rejections/people.ts';

export const contract = command({
  context: 'people',
  name: 'record-health-check',
  method: 'POST',
  path: '/people/{personId}/health-checks',
  status: 201,
  summary: {
    en: 'Record a health check: the day, whether the person may do the work, and when the next is due',
    zh: '登记健康检查：日期、是否合格、下次检查日期',
  },
  loses: 'Nobody can show that those who handle goods are fit to.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    personId: field.id,
    day: field.day,
    result: z.enum(healthResults),
    /** A year after the check unless said sooner. */
    nextDue: field.day.optional(),
  }),
  output: z.strictObject({ checkId: z.string(), personId: z.string() }),
  rejections: choose(peopleRejections, 'person-left-already', 'day-not-come', 'next-due-wrong'),
  example: { personId: 'per_demo', day: '2026-11-20', result: 'fit' },
});
