import * as z from 'zod';
import { heldMeans } from '../../../domain/finance/payment.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'get-payment',
  path: '/finance/payments/{paymentId}',
  summary: { en: 'A payment and what it pays', zh: '回款及其核销明细' },
  loses: 'Finance does not see what a payment was used for.',
  may: ['finance', 'finance-manager', 'auditor', 'partner-finance'],
  input: z.strictObject({ paymentId: field.id, limit: field.limit, cursor: field.cursor }),
  output: z.strictObject({
    paymentId: z.string(),
    number: z.string(),
    partnerId: z.string(),
    amount: field.moneyText,
    unmatched: field.moneyText,
    currency: z.enum(currencies),
    means: z.enum(heldMeans),
    day: z.string(),
    maturesOn: z.string().optional(),
    bankReference: z.string().optional(),
    recordedAt: z.string(),
    recordedBy: z.string(),
    matches: z.array(
      z.strictObject({
        invoiceId: z.string(),
        number: z.string(),
        /** Absent where the invoice is an opening document. */
        orderId: z.string().optional(),
        amount: field.moneyText,
        day: z.string(),
      }),
    ),
    /** Goes on with the matches; absent on the last page. */
    cursor: z.string().optional(),
  }),
  rejections: {},
  example: { paymentId: 'pay_demo' },
});
