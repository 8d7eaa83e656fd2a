import * as z from 'zod';
import { heldMeans } from '../../../domain/finance/payment.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'list-payments',
  path: '/finance/payments',
  summary: {
    en: 'Payments that still wait to be matched, or all of one partner, the oldest first',
    zh: '待核销回款，或某往来单位的全部回款',
  },
  loses: 'Finance does not see which payments wait to be matched.',
  may: ['finance', 'finance-manager', 'auditor'],
  input: z.strictObject({ partnerId: field.id.optional(), limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      paymentId: z.string(),
      number: z.string(),
      partnerId: z.string(),
      amount: field.moneyText,
      unmatched: field.moneyText,
      currency: z.enum(currencies),
      means: z.enum(heldMeans),
      day: z.string(),
      bankReference: z.string().optional(),
    }),
  ),
  rejections: {},
  example: {},
});
