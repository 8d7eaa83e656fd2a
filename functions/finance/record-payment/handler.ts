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
  load: async ({ input, store, company, today }) => {
    const { partnerId, bankReference, day } = input;
    const [partner, recordedAs, mark, { number, id }] = await Promise.all([
      readPartner(store, company, partnerId, 'consistent'),
      bankReference ? readBankReference(store, company, partnerId, bankReference) : undefined,
      readAccountMark(store, company, receivableAccount(partnerId)),
      nextNumber(store, company, 'PAY', today),
    ]);
    if (!partner) return rejected('not-found', { partner: partnerId });
    // A statement never covers today: only a slip of a day that is over can meet one that is being built.
    const late = day < today ? mark : undefined;
    return { paymentId: id, number, currency: 'CNY' as const, recordedAs, statedTo: mark.statedTo, late };
  },
  decide: (state, input, circumstances) => {
    const decision = recordPayment(state, input, circumstances);
    return decision.accepted ? { ...decision, next: { ...decision.next, late: state.late } } : decision;
  },
  save: ({ payment, ledgerRow, late }) => ({
    aggregate: paymentCodec.write(payment),
    writes: [
      ledgerRowCodec.put(ledgerRow),
      ...(payment.bankReference ? [bankReferenceWrite(payment, payment.bankReference)] : []),
      ...(late ? [lateEntryWrite(late)] : []),
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
