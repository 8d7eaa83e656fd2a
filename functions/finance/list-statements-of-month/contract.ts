import * as z from 'zod';
import { statementStatuses } from '../../../domain/finance/statement.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'list-statements-of-month',
  path: '/finance/statements',
  summary: {
    en: 'Statements of all partners whose period ends in a month, all or those in a status',
    zh: '某月全部往来单位的对账单，可按状态筛选',
  },
  loses: 'Finance does not see whose statements still wait at the end of a month.',
  may: ['finance', 'finance-manager', 'auditor'],
  input: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, both('须为月份，格式为 YYYY-MM', 'must be a month, written YYYY-MM')),
    /** Leaves out the others of a page, so a page may be shorter than asked for. */
    status: z.enum(statementStatuses).optional(),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      statementId: z.string(),
      number: z.string(),
      partnerId: z.string(),
      from: z.string(),
      to: z.string(),
      closing: field.moneyText,
      currency: z.enum(currencies),
      status: z.enum(statementStatuses),
      lineCount: z.int(),
      confirmed: z.int(),
      disputed: z.int(),
      builtAt: z.string(),
    }),
  ),
  rejections: {},
  example: { month: '2026-11', status: 'disputed' },
});
