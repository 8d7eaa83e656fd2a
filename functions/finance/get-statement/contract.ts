import * as z from 'zod';
import { lineAnswers, statementLineKinds, statementStatuses } from '../../../domain/finance/statement.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'get-statement',
  path: '/finance/statements/{statementId}',
  summary: { en: 'A statement with all its lines and answers', zh: '对账单及逐行答复' },
  loses: 'Nobody can read a statement.',
  may: ['finance', 'finance-manager', 'auditor', 'partner-finance'],
  input: z.strictObject({ statementId: field.id }),
  output: z.strictObject({
    statementId: z.string(),
    number: z.string(),
    partnerId: z.string(),
    from: z.string(),
    to: z.string(),
    currency: z.enum(currencies),
    opening: field.moneyText,
    invoiced: field.moneyText,
    paid: field.moneyText,
    closing: field.moneyText,
    status: z.enum(statementStatuses),
    confirmed: z.int(),
    disputed: z.int(),
    builtAt: z.string(),
    closedAt: z.string().optional(),
    signedLetter: z
      .strictObject({ reference: z.string(), sha256: z.string(), signerRole: z.string(), signedOn: z.string() })
      .optional(),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        kind: z.enum(statementLineKinds),
        day: z.string(),
        documentId: z.string().optional(),
        number: z.string().optional(),
        amount: field.moneyText,
        answer: z.enum(lineAnswers),
        note: z.string().optional(),
        resolution: z.string().optional(),
      }),
    ),
  }),
  rejections: {},
  example: { statementId: 'stm_demo' },
});
