import * as z from 'zod';
import { statementStatuses } from '../../../domain/finance/statement.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'resolve-statement-line',
  method: 'POST',
  path: '/finance/statements/{statementId}/lines/{line}/resolution',
  status: 200,
  summary: { en: 'Answer a disputed line; the partner is asked again', zh: '处理异议行，由对方再次确认' },
  loses: 'Disputes stay without an answer and statements stay open.',
  may: ['finance', 'finance-manager'],
  input: z.strictObject({
    statementId: field.id,
    line: z.coerce.number().int().positive(),
    resolution: field.note.min(1, both('须说明核查结果', 'says what was found')),
  }),
  output: z.strictObject({
    statementId: z.string(),
    line: z.int(),
    status: z.enum(statementStatuses),
    disputed: z.int(),
  }),
  rejections: choose(financeRejections, 'statement-closed', 'line-not-found', 'line-not-disputed'),
  example: { statementId: 'stm_demo', line: 2, resolution: 'The signed copy is attached.' },
});
