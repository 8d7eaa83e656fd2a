import { receivableAccount } from '../../../domain/finance/invoice.ts';
import { recordPayment } from '../../../domain/finance/record-payment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { ledgerRowCodec } from '../../../table/ledger.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { readPartner } from '../../../table/partners.ts';
import { lateEntryWrite, readAccountMark } from '../../../table/statements.ts';
import { bankReferenceWrite, paymentCodec, readBankReference } from '../../../table/payments.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today, newId }) => {
    const { partnerId, bankReference, day } = input;
    const [partner, recordedAs, mark, number] = await Promise.all([
      readPartner(store, company, partnerId, 'consistent'),
      bankReference ? readBankReference(store, company, partnerId, bankReference) : undefined,
      // A statement never covers today, so only a day that is over can meet one.
      day < today ? readAccountMark(store, company, receivableAccount(partnerId)) : undefined,
      nextNumber(store, company, 'PAY', today),
    ]);
    if (!partner) return rejected('not-found', { partner: partnerId });
    const state = { paymentId: newId('pay'), number, currency: 'CNY' as const, recordedAs, mark };
    return { ...state, statedTo: mark?.statedTo };
  },
  decide: (state, input, circumstances) => {
    const decision = recordPayment(state, input, circumstances);
    return decision.accepted ? { ...decision, next: { ...decision.next, mark: state.mark } } : decision;
  },
  save: ({ payment, ledgerRow, mark }) => ({
    aggregate: paymentCodec.write(payment),
    writes: [
      ledgerRowCodec.put(ledgerRow),
      ...(payment.bankReference ? [bankReferenceWrite(payment, payment.bankReference)] : []),
      ...(mark ? [lateEntryWrite(mark)] : []),
    ],
    summary: { number: payment.number, amount: moneyText(payment.amount), means: payment.means, day: payment.day },
  }),
  answer: ({ payment, ledgerRow }) => ({
    paymentId: payment.id,
    number: payment.number,
    amount: moneyText(payment.amount),
    unmatched: moneyText(payment.unmatched),
    currency: payment.currency,
    bookedOn: ledgerRow.day,
  }),
});
