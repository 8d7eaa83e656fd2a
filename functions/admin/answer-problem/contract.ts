import * as z from 'zod';
import { problemAnswers, problemStatuses } from '../../../domain/admin/problem.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { adminRejections } from '../../../runtime/rejections/admin.ts';
import { writtenText } from '../../../runtime/shapes/problems.ts';

export const contract = command({
  context: 'admin',
  name: 'answer-problem',
  method: 'POST',
  path: '/admin/problems/{problemId}/answer',
  status: 200,
  summary: { en: 'Say what became of a reported problem', zh: '答复问题反馈' },
  loses: 'Who reported a problem never hears what became of it.',
  may: ['administrator'],
  input: z.strictObject({
    problemId: field.id,
    status: z.enum(problemAnswers),
    /** Needed when it is fixed or declined. */
    answer: writtenText.optional(),
  }),
  output: z.strictObject({ problemId: z.string(), status: z.enum(problemStatuses), answeredAt: z.string() }),
  rejections: choose(adminRejections, 'problem-answer-missing', 'problem-text-erased', 'nothing-changed'),
  example: { problemId: 'prb_demo', status: 'fixed', answer: '已修复，请刷新页面。' },
});
