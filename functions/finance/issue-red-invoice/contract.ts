import * as z from 'zod';
import { currencies } from '../../../domain/shared/money.ts';
import { reversalReasons } from '../../../domain/finance/invoice.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'issue-red-invoice',
  method: 'POST',
  path: '/finance/invoices/{invoiceId}/red',
  status: 201,
  summary: { en: 'Take a whole invoice back by a red one', zh: '整张冲红发票（红字发票）' },
  loses: 'A wrong invoice cannot be taken back; the customer is asked for money that is not owed.',
  may: ['finance-manager'],
  movesMoney: true,
  input: z.strictObject({ invoiceId: field.id, reason: z.enum(reversalReasons) }),
  output: z.strictObject({
    redInvoiceId: z.string(),
    number: z.string(),
    reverses: z.string(),
    gross: field.moneyText,
    currency: z.enum(currencies),
  }),
  rejections: choose(financeRejections, 'invoice-not-reversible', 'invoice-has-payments', 'invoice-of-old-system'),
  example: { invoiceId: 'inv_demo', reason: 'issued-in-error' },
});
