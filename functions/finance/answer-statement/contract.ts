import * as z from 'zod';
import { statementStatuses } from '../../../domain/finance/statement.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'answer-statement',
  method: 'POST',
  path: '/finance/statements/{statementId}/answers',
  status: 200,
  summary: { en: 'Confirm or dispute the lines of a statement', zh: '逐行确认或提出异议' },
  loses: 'Partners cannot answer their statements; nothing is agreed.',
  may: ['partner-finance'],
  input: z.strictObject({
    statementId: field.id,
    answers: z
      .array(
        z
          .strictObject({
            line: z.int().positive(),
            answer: z.enum(['confirmed', 'disputed']),
            note: field.note.optional(),
          })
          .refine(({ answer, note }) => answer === 'confirmed' || (note ?? '') !== '', {
            message: both('有异议须说明原因', 'a dispute says why'),
            path: ['note'],
          }),
      )
      .min(1, both('至少答复一行', 'answer at least one line'))
      .max(2250)
      .refine(
        (answers) => new Set(answers.map(({ line }) => line)).size === answers.length,
        both('同一行重复答复', 'a line is answered twice in one request'),
      ),
  }),
  output: z.strictObject({
    statementId: z.string(),
    status: z.enum(statementStatuses),
    lineCount: z.int(),
    confirmed: z.int(),
    disputed: z.int(),
  }),
  rejections: choose(financeRejections, 'statement-closed', 'line-not-found'),
  example: { statementId: 'stm_demo', answers: [{ line: 1, answer: 'confirmed' }] },
});
