import * as z from 'zod';
import { currencies } from '../../../domain/shared/money.ts';
import { paymentMeans } from '../../../domain/finance/payment.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'record-payment',
  method: 'POST',
  path: '/finance/payments',
  status: 201,
  summary: { en: 'Record money that came in from a partner, with or without a reference', zh: '登记往来单位回款' },
  loses: 'Money that came in is not booked; partners are chased for what they paid.',
  may: ['finance', 'finance-manager'],
  movesMoney: true,
  input: z.strictObject({
    partnerId: field.id,
    amount: field.money.refine((amount) => amount > 0, both('须大于零', 'must be more than zero')),
    day: field.day,
    means: z.enum(paymentMeans),
    maturesOn: field.day.optional(),
    bankReference: z
      .string()
      .trim()
      .regex(
        /^[\x21-\x7E]{1,64}$/,
        both('须为 1 至 64 个可打印字符，不含空格', 'must be 1 to 64 printable characters without spaces'),
      )
      .optional(),
  }),
  output: z.strictObject({
    paymentId: z.string(),
    number: z.string(),
    amount: field.moneyText,
    unmatched: field.moneyText,
    currency: z.enum(currencies),
    /** The business day on which it counts in the account. */
    bookedOn: z.string(),
  }),
  rejections: choose(financeRejections, 'day-in-future', 'payment-already-recorded'),
  example: { partnerId: 'ptn_demo', amount: '1000.00', day: '2026-01-15', means: 'transfer', bankReference: 'B-4711' },
});
