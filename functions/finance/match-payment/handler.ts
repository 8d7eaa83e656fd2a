import { matchPayment } from '../../../domain/finance/match-payment.ts';
import { invoicesPerMatch } from '../../../domain/finance/payment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { openAmountWrite, readInvoices, readOpenReceivables } from '../../../table/finance.ts';
import { creditWrite } from '../../../table/orders.ts';
import { matchWrite, paymentCodec, readPayment } from '../../../table/payments.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const named = input.allocations?.map(({ invoiceId }) => invoiceId);
    const [payment, early] = await Promise.all([
      readPayment(store, company, input.paymentId, 'consistent'),
      named ? readInvoices(store, company, named) : undefined,
    ]);
    if (!payment) return rejected('not-found', { payment: input.paymentId });
    if (early) return { payment, invoices: early };
    const oldest = await readOpenReceivables(store, company, payment.partnerId, { limit: invoicesPerMatch });
    return { payment, invoices: oldest.invoices };
  },
  decide: matchPayment,
  save: ({ payment, invoices, matched }) => ({
    aggregate: paymentCodec.write(payment),
    writes: [
      ...invoices.flatMap(({ invoice, match, open }) => [openAmountWrite(invoice, open), matchWrite(match)]),
      // What is paid no longer counts against the partner's credit.
      creditWrite(payment.company, payment.partnerId, -matched),
    ],
    summary: {
      number: payment.number,
      matched: moneyText(matched),
      unmatched: moneyText(payment.unmatched),
      invoices: invoices.length,
    },
  }),
  answer: ({ payment, invoices, matched }) => ({
    paymentId: payment.id,
    matched: moneyText(matched),
    unmatched: moneyText(payment.unmatched),
    invoices: invoices.map(({ match, open }) => ({
      invoiceId: match.invoiceId,
      number: match.invoiceNumber,
      amount: moneyText(match.amount),
      open: moneyText(open),
    })),
  }),
});
