import * as z from 'zod';
import { ledgerKinds } from '../../../domain/finance/invoice.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'finance',
  name: 'get-account',
  path: '/finance/partners/{partnerId}/ledger',
  summary: { en: 'The account of a partner between two days', zh: '往来单位某期间的应收明细账' },
  loses: 'Finance and partners do not see what moved the account.',
  may: ['finance', 'finance-manager', 'auditor', 'partner-finance'],
  input: z
    .strictObject({ partnerId: field.id, from: field.day, to: field.day, limit: field.limit, cursor: field.cursor })
    .refine(({ from, to }) => from <= to, {
      message: both('不得早于起始日', 'must not be before the first day'),
      path: ['to'],
    }),
  output: z.strictObject({
    /** What the partner owed before the first day. */
    opening: field.moneyText,
    items: z.array(
      z.strictObject({
        day: z.string(),
        kind: z.enum(ledgerKinds),
        documentId: z.string(),
        number: z.string(),
        amount: field.moneyText,
        currency: z.enum(currencies),
        documentDay: z.string().optional(),
        recordedAt: z.string(),
      }),
    ),
    cursor: z.string().optional(),
  }),
  rejections: {},
  example: { partnerId: 'ptn_demo', from: '2026-11-01', to: '2026-11-30' },
});
