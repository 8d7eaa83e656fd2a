import * as z from 'zod';
import { invoicesPerMatch } from '../../../domain/finance/payment.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'match-payment',
  method: 'POST',
  path: '/finance/payments/{paymentId}/matches',
  status: 200,
  summary: {
    en: 'Set a payment against invoices, as named or the oldest due day first',
    zh: '回款核销：按指定发票或按最早到期日',
  },
  loses: 'Payments are not set against invoices; partners look overdue although they paid.',
  may: ['finance', 'finance-manager'],
  movesMoney: true,
  input: z
    .strictObject({
      paymentId: field.id,
      allocations: z
        .array(
          z.strictObject({
            invoiceId: field.id,
            amount: field.money.refine((amount) => amount > 0, both('须大于零', 'must be more than zero')),
          }),
        )
        .min(1, both('至少选择一张发票', 'name at least one invoice'))
        .max(
          invoicesPerMatch,
          both(`一次核销最多 ${invoicesPerMatch} 张发票`, `one match takes at most ${invoicesPerMatch} invoices`),
        )
        .refine(
          (allocations) => new Set(allocations.map(({ invoiceId }) => invoiceId)).size === allocations.length,
          both('同一张发票重复出现', 'an invoice stands there twice'),
        )
        .optional(),
      strategy: z.enum(['oldest-first']).optional(),
    })
    .refine(({ allocations, strategy }) => (allocations === undefined) !== (strategy === undefined), {
      message: both('指定核销与核销方式须二选一', 'name either allocations or a strategy'),
      path: ['allocations'],
    }),
  output: z.strictObject({
    paymentId: z.string(),
    matched: field.moneyText,
    /** What is still free; with more than 40 open invoices call again. */
    unmatched: field.moneyText,
    invoices: z.array(
      z.strictObject({ invoiceId: z.string(), number: z.string(), amount: field.moneyText, open: field.moneyText }),
    ),
  }),
  rejections: choose(
    financeRejections,
    'currency-differs',
    'invoice-not-open',
    'exceeds-open-amount',
    'exceeds-unmatched-amount',
    'nothing-to-match',
  ),
  example: { paymentId: 'pay_demo', strategy: 'oldest-first' },
});
