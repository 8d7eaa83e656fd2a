import type { MatchUndone } from '../../events/finance.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Invoice } from './invoice.ts';
import type { Payment, PaymentMatch } from './payment.ts';

export interface UndoMatchState {
  readonly payment: Payment;
  readonly invoice: Invoice;
  /** Absent when this payment does not count for this invoice. */
  readonly match?: PaymentMatch;
}

export interface UndoneMatch {
  readonly payment: Payment;
  readonly invoice: Invoice;
  readonly match: PaymentMatch;
  readonly open: number;
}

/** Takes a match back whole: the invoice is owed again by that amount, the payment is free for others. */
export function undoMatch({
  payment,
  invoice,
  match,
}: UndoMatchState): Decision<UndoneMatch, MatchUndone, 'not-matched'> {
  if (!match) return rejected('not-matched', { payment: payment.number, invoice: invoice.number });
  const { amount } = match;
  const unmatched = payment.unmatched + amount;
  const open = invoice.open + amount;
  const { partnerId } = payment;
  return accepted(
    { payment: { ...payment, unmatched }, invoice, match, open },
    {
      type: 'finance.match-undone.v1',
      data: { paymentId: payment.id, invoiceId: invoice.id, partnerId, amount, unmatched, open },
    },
  );
}
