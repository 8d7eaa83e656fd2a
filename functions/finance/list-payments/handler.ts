import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { paymentCodec } from '../../../table/payments.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { partnerId, limit, cursor } = input;
  const question = partnerId
    ? { index: 'gs1' as const, pk: keys.paymentsOfPartner(company, partnerId) }
    : { index: 'gs2' as const, pk: keys.paymentsOpen(company) };
  const page = await store.queryDocuments({ ...question, limit, cursor, reading: 'consistent' });
  return {
    owner: 'nobody',
    answer: {
      items: page.items.map(paymentCodec.fromItem).map((payment) => ({
        paymentId: payment.id,
        number: payment.number,
        partnerId: payment.partnerId,
        amount: moneyText(payment.amount),
        unmatched: moneyText(payment.unmatched),
        currency: payment.currency,
        means: payment.means,
        day: payment.day,
        bankReference: payment.bankReference,
      })),
      cursor: page.cursor,
    },
  };
});
