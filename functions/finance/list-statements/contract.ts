import * as z from 'zod';
import { statementStatuses } from '../../../domain/finance/statement.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'list-statements',
  path: '/finance/partners/{partnerId}/statements',
  summary: { en: 'Statements of a partner, the newest first', zh: '往来单位的对账单' },
  loses: 'Finance and partners do not see which statements wait for an answer.',
  may: ['finance', 'finance-manager', 'auditor', 'partner-finance'],
  input: z.strictObject({ partnerId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      statementId: z.string(),
      number: z.string(),
      from: z.string(),
      to: z.string(),
      closing: field.moneyText,
      currency: z.enum(currencies),
      status: z.enum(statementStatuses),
      lineCount: z.int(),
      confirmed: z.int(),
      disputed: z.int(),
    }),
  ),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});
