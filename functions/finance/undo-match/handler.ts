import { undoMatch } from '../../../domain/finance/undo-match.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { openAmountWrite, readInvoiceFile } from '../../../table/finance.ts';
import { keys } from '../../../table/keys.ts';
import { creditWrite } from '../../../table/orders.ts';
import { paymentCodec, readPayment } from '../../../table/payments.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [payment, file] = await Promise.all([
      readPayment(store, company, input.paymentId, 'consistent'),
      readInvoiceFile(store, company, input.invoiceId, 'consistent'),
    ]);
    if (!payment || !file) return rejected('not-found', { payment: input.paymentId, invoice: input.invoiceId });
    const match = file.matches.find(({ paymentId }) => paymentId === payment.id);
    return { payment, invoice: file.invoice, match };
  },
  decide: undoMatch,
  save: ({ payment, invoice, match, open }) => ({
    aggregate: paymentCodec.write(payment),
    writes: [
      openAmountWrite(invoice, open),
      {
        kind: 'delete',
        key: keys.paymentMatch(match.company, match.invoiceId, match.paymentId),
        guard: { equals: { amount: match.amount } },
      },
      creditWrite(payment.company, payment.partnerId, match.amount),
    ],
    summary: { number: payment.number, invoice: invoice.number, amount: moneyText(match.amount) },
  }),
  answer: ({ payment, match, open }) => ({
    paymentId: payment.id,
    invoiceId: match.invoiceId,
    amount: moneyText(match.amount),
    unmatched: moneyText(payment.unmatched),
    open: moneyText(open),
  }),
});
