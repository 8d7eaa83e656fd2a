import type { PaymentRecorded } from '../../events/finance.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';
import { both } from '../shared/said.ts';
import { booking, receivableAccount, type LedgerRow } from './invoice.ts';
import type { Payment, PaymentMeans } from './payment.ts';

export interface RecordPaymentState {
  readonly paymentId: string;
  readonly number: string;
  readonly currency: Currency;
  /** The payment that carries the same bank reference already. */
  readonly recordedAs?: string;
  /** The last day that a statement of this partner covers. */
  readonly statedTo?: Day;
}

export interface RecordPayment {
  readonly partnerId: string;
  readonly amount: number;
  readonly day: Day;
  readonly means: PaymentMeans;
  readonly maturesOn?: Day;
  readonly bankReference?: string;
}

export interface RecordedPayment {
  readonly payment: Payment;
  readonly ledgerRow: LedgerRow;
}

/**
 * Takes money into the account on the day of the bank slip. Days that a statement covers are closed: a slip that comes
 * later counts today and keeps its own day beside it, so that no agreed balance moves afterwards.
 */
export function recordPayment(
  state: RecordPaymentState,
  command: RecordPayment,
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<RecordedPayment, PaymentRecorded, 'day-in-future' | 'payment-already-recorded'> {
  const { company, actor, now, today } = circumstances;
  const { amount, day, means, partnerId } = command;
  const { currency, number, paymentId } = state;
  if (day > today) {
    return rejected('day-in-future', { day, today }, [
      { pointer: '/day', reason: both(`晚于今天（${today}）`, `is after ${today}`) },
    ]);
  }
  if (state.recordedAs) {
    return rejected('payment-already-recorded', {
      payment: state.recordedAs,
      bankReference: command.bankReference ?? null,
    });
  }
  return accepted(
    {
      payment: {
        id: paymentId,
        company,
        number,
        partnerId,
        amount,
        unmatched: amount,
        currency,
        means,
        day,
        maturesOn: command.maturesOn,
        bankReference: command.bankReference,
        recordedAt: now,
        recordedBy: actor,
      },
      ledgerRow: {
        company,
        account: receivableAccount(partnerId),
        ...booking(day, today, state.statedTo),
        id: paymentId,
        kind: 'payment',
        number,
        amount: -amount,
        currency,
        recordedAt: now,
      },
    },
    { type: 'finance.payment-recorded.v1', data: { paymentId, number, partnerId, amount, currency, means, day } },
  );
}
