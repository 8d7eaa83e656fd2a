import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchPayment, type MatchPaymentState } from '../../../domain/finance/match-payment.ts';
import { invoicesPerMatch } from '../../../domain/finance/payment.ts';
import { undoMatch } from '../../../domain/finance/undo-match.ts';
import { anInvoice, aPayment, circumstances } from './books.ts';

const match = (state: MatchPaymentState, ...allocations: (readonly [string, number])[]) =>
  matchPayment(
    state,
    allocations.length > 0
      ? { allocations: allocations.map(([invoiceId, amount]) => ({ invoiceId, amount })) }
      : { strategy: 'oldest-first' },
    circumstances,
  );

describe('match payment', () => {
  it('refuses each line that cannot be, by name', () => {
    const payment = aPayment();
    const no = (more: Parameters<typeof anInvoice>[0], amount = 1) =>
      match({ payment, invoices: [anInvoice(more)] }, ['inv_1', amount]);
    expect(no({ partnerId: 'ptn_2' })).toMatchObject({ reason: 'invoice-not-open' });
    expect(no({ kind: 'red' })).toMatchObject({ reason: 'invoice-not-open' });
    expect(no({ status: 'reversed' })).toMatchObject({ reason: 'invoice-not-open' });
    expect(no({ open: 0 })).toMatchObject({ reason: 'invoice-not-open' });
    expect(no({ currency: 'USD' })).toMatchObject({ reason: 'currency-differs' });
    expect(no({ open: 5 }, 6)).toMatchObject({ reason: 'exceeds-open-amount' });
    expect(no({}, 10_001)).toMatchObject({ reason: 'exceeds-unmatched-amount', facts: { matched: '100.01' } });
    expect(match({ payment: aPayment({ unmatched: 0 }), invoices: [anInvoice()] })).toMatchObject({
      reason: 'nothing-to-match',
    });
  });

  it('never pays an invoice or spends a payment twice, and takes the oldest first', () => {
    const opens = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(opens, fc.integer({ min: 1, max: 3_000_000 }), (open, unmatched) => {
        const invoices = open.map((amount, index) => anInvoice({ id: `inv_${index}`, gross: amount, open: amount }));
        const decision = match({ payment: aPayment({ amount: unmatched, unmatched }), invoices });
        if (!decision.accepted) throw new Error(decision.reason);
        const { matched, payment } = decision.next;
        expect(matched + payment.unmatched).toBe(unmatched);
        expect(decision.next.invoices.length).toBeLessThanOrEqual(invoicesPerMatch);
        const paid = decision.next.invoices.map((one) => one.match.amount);
        expect(paid.reduce((a, b) => a + b, 0)).toBe(matched);
        decision.next.invoices.forEach((one, index) => {
          expect(one.invoice.id).toBe(`inv_${index}`);
          expect(one.open + one.match.amount).toBe(one.invoice.open);
          const isLast = index === decision.next.invoices.length - 1;
          if (!isLast) expect(one.open).toBe(0);
        });
      }),
    );
  });
});

describe('undo match', () => {
  it('gives back on both sides what the match took', () => {
    const [payment, invoice] = [aPayment(), anInvoice()];
    const made = match({ payment, invoices: [invoice] }, ['inv_1', 4000]);
    if (!made.accepted) throw new Error(made.reason);
    const [one] = made.next.invoices;
    if (!one) throw new Error('no match');
    const paid = { ...invoice, open: one.open };
    const undone = undoMatch({ payment: made.next.payment, invoice: paid, match: one.match });
    expect(undone).toMatchObject({ next: { payment: { unmatched: 10_000 }, open: 11_300 } });
    expect(undoMatch({ payment, invoice })).toMatchObject({ reason: 'not-matched' });
  });
});
