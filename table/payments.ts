import type { Payment, PaymentMatch } from '../domain/finance/payment.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const paymentCodec = aggregateCodec<Payment>({
  kind: 'payment',
  schema: 1,
  key: (payment) => keys.payment(payment.company, payment.id),
  indexes: (payment) => ({
    gs1: { pk: keys.paymentsOfPartner(payment.company, payment.partnerId), sk: `${payment.day}#${payment.id}` },
    gs2:
      payment.unmatched > 0
        ? { pk: keys.paymentsOpen(payment.company), sk: `${payment.day}#${payment.id}` }
        : undefined,
  }),
});

export const matchCodec = rowCodec<PaymentMatch>({
  kind: 'payment-match',
  schema: 1,
  key: (match) => keys.paymentMatch(match.company, match.invoiceId, match.paymentId),
  indexes: (match) => ({ gs1: { pk: keys.matchesOfPayment(match.company, match.paymentId), sk: match.invoiceId } }),
});

/** Adds to what a payment pays of an invoice; the first time makes the row. */
export function matchWrite(match: PaymentMatch): Write {
  const { pk: _pk, sk: _sk, amount, ...set } = matchCodec.toItem(match);
  const key = keys.paymentMatch(match.company, match.invoiceId, match.paymentId);
  return { kind: 'update', key, set, add: { amount: Number(amount) } };
}

/** Keeps a bank slip from being booked twice. */
export function bankReferenceWrite(payment: Payment, reference: string): Write {
  const key = keys.bankReference(payment.company, payment.partnerId, reference);
  const item = { ...key, kind: 'bank-reference', schema: 1, paymentId: payment.id };
  return { kind: 'put', item, guard: { exists: false } };
}

/** The payment that carries this bank reference. */
export async function readBankReference(
  store: Store,
  company: string,
  partnerId: string,
  reference: string,
): Promise<string | undefined> {
  const item = await store.get(keys.bankReference(company, partnerId, reference), 'consistent');
  return item && String(item['paymentId']);
}

export async function readPayment(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<Payment | undefined> {
  const item = await store.get(keys.payment(company, id), reading);
  return item && paymentCodec.fromItem(item);
}
