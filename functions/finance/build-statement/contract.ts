import * as z from 'zod';
import { statementStatuses } from '../../../domain/finance/statement.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'build-statement',
  method: 'POST',
  path: '/finance/statements',
  status: 201,
  summary: { en: 'Build the statement of a partner over days that are over', zh: '生成往来单位对账单' },
  loses: 'Partners get no statement; differences are found late and money is paid late.',
  may: ['finance', 'finance-manager'],
  input: z.strictObject({ partnerId: field.id, from: field.day, to: field.day }),
  output: z.strictObject({
    statementId: z.string(),
    number: z.string(),
    status: z.enum(statementStatuses),
    opening: field.moneyText,
    invoiced: field.moneyText,
    paid: field.moneyText,
    closing: field.moneyText,
    currency: z.enum(currencies),
    lineCount: z.int(),
  }),
  rejections: choose(
    financeRejections,
    'period-invalid',
    'period-already-stated',
    'nothing-to-state',
    'period-too-large',
    'currency-differs',
  ),
  example: { partnerId: 'ptn_demo', from: '2026-10-01', to: '2026-10-31' },
});
