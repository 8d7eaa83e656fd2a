import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { matchCodec, readPayment } from '../../../table/payments.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { paymentId, limit, cursor } = input;
  const pk = keys.matchesOfPayment(company, paymentId);
  const [payment, page] = await Promise.all([
    readPayment(store, company, paymentId, 'consistent'),
    store.queryDocuments({ index: 'gs1', pk, limit, cursor, reading: 'consistent' }),
  ]);
  if (!payment) return rejected('not-found', { payment: paymentId });
  const { number, partnerId, currency, means, day, maturesOn, bankReference, recordedAt, recordedBy } = payment;
  return {
    owner: { partnerId },
    version: payment.remembered?.version,
    answer: {
      paymentId,
      number,
      partnerId,
      amount: moneyText(payment.amount),
      unmatched: moneyText(payment.unmatched),
      currency,
      means,
      day,
      maturesOn,
      bankReference,
      recordedAt,
      recordedBy,
      matches: page.items.map(matchCodec.fromItem).map((match) => ({
        invoiceId: match.invoiceId,
        number: match.invoiceNumber,
        orderId: match.orderId,
        amount: moneyText(match.amount),
        day: match.day,
      })),
      cursor: page.cursor,
    },
  };
});
