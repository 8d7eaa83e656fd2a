import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'undo-match',
  method: 'DELETE',
  path: '/finance/payments/{paymentId}/matches/{invoiceId}',
  status: 200,
  summary: { en: 'Take back what a payment paid of an invoice', zh: '取消核销' },
  loses: 'A payment that was set against the wrong invoice stays there.',
  may: ['finance', 'finance-manager'],
  movesMoney: true,
  input: z.strictObject({ paymentId: field.id, invoiceId: field.id }),
  output: z.strictObject({
    paymentId: z.string(),
    invoiceId: z.string(),
    amount: field.moneyText,
    unmatched: field.moneyText,
    open: field.moneyText,
  }),
  rejections: choose(financeRejections, 'not-matched'),
  example: { paymentId: 'pay_demo', invoiceId: 'inv_demo' },
});
