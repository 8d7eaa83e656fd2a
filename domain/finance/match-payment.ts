import type { PaymentMatched } from '../../events/finance.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type FieldError } from '../shared/decision.ts';
import { moneyText } from '../shared/money.ts';
import { both } from '../shared/said.ts';
import { isDebt, type Invoice } from './invoice.ts';
import { invoicesPerMatch, type Payment, type PaymentMatch } from './payment.ts';

export interface Allocation {
  readonly invoiceId: string;
  readonly amount: number;
}

export interface MatchPaymentState {
  readonly payment: Payment;
  /** The invoices named, or the open ones of the partner with the oldest due day first. */
  readonly invoices: readonly Invoice[];
}

export interface MatchPayment {
  readonly allocations?: readonly Allocation[];
  readonly strategy?: 'oldest-first';
}

/** One invoice before the match, and what stays open on it after. */
export interface MatchedInvoice {
  readonly invoice: Invoice;
  readonly match: PaymentMatch;
  readonly open: number;
}

export interface MatchedPayment {
  readonly payment: Payment;
  readonly matched: number;
  readonly invoices: readonly MatchedInvoice[];
}

export type MatchPaymentReason =
  'currency-differs' | 'invoice-not-open' | 'exceeds-open-amount' | 'exceeds-unmatched-amount' | 'nothing-to-match';

function oldestFirst({ payment, invoices }: MatchPaymentState): readonly Allocation[] {
  let left = payment.unmatched;
  const allocations: Allocation[] = [];
  for (const { id, open, currency } of invoices) {
    if (left === 0 || allocations.length === invoicesPerMatch) break;
    if (open <= 0 || currency !== payment.currency) continue;
    const amount = Math.min(left, open);
    allocations.push({ invoiceId: id, amount });
    left -= amount;
  }
  return allocations;
}

/**
 * Sets a payment against invoices of the same partner, as named or oldest due first. Part payments leave their rest
 * on both sides; never more than is open on an invoice, never more than the payment has.
 */
export function matchPayment(
  state: MatchPaymentState,
  command: MatchPayment,
  circumstances: { readonly today: Day },
): Decision<MatchedPayment, PaymentMatched, MatchPaymentReason> {
  const { payment, invoices } = state;
  const allocations = command.allocations ?? oldestFirst(state);
  if (allocations.length === 0) {
    return rejected('nothing-to-match', { payment: payment.number, unmatched: moneyText(payment.unmatched) });
  }
  const known = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const noes: { reason: MatchPaymentReason; error: FieldError }[] = [];
  const matches = allocations.flatMap(({ invoiceId, amount }, index): MatchedInvoice[] => {
    const no = (reason: MatchPaymentReason, zh: string, en: string) => {
      noes.push({ reason, error: { pointer: `/allocations/${index}`, reason: both(zh, en) } });
      return [];
    };
    const invoice = known.get(invoiceId);
    const isOpen = invoice && isDebt(invoice) && invoice.status !== 'reversed' && invoice.open > 0;
    if (!isOpen || invoice.partnerId !== payment.partnerId) {
      return no(
        'invoice-not-open',
        `${invoiceId} 不是 ${payment.partnerId} 的未结发票`,
        `${invoiceId} is no open invoice of ${payment.partnerId}`,
      );
    }
    const { open, currency } = invoice;
    if (currency !== payment.currency) return no('currency-differs', `币种为 ${currency}`, `is in ${currency}`);
    if (amount > open) {
      const [told, most] = [moneyText(amount), moneyText(open)];
      return no('exceeds-open-amount', `${told} 超过未结金额 ${most}`, `${told} is more than the open ${most}`);
    }
    const match: PaymentMatch = {
      company: payment.company,
      paymentId: payment.id,
      paymentNumber: payment.number,
      invoiceId,
      invoiceNumber: invoice.number,
      ...(invoice.orderId === undefined ? {} : { orderId: invoice.orderId }),
      amount,
      day: circumstances.today,
    };
    return [{ invoice, match, open: open - amount }];
  });
  const [first] = noes;
  if (first) {
    return rejected(
      first.reason,
      { payment: payment.number, wrong: noes.length },
      noes.map(({ error }) => error),
    );
  }
  const matched = allocations.reduce((sum, { amount }) => sum + amount, 0);
  if (matched > payment.unmatched) {
    return rejected('exceeds-unmatched-amount', {
      payment: payment.number,
      matched: moneyText(matched),
      unmatched: moneyText(payment.unmatched),
    });
  }
  const unmatched = payment.unmatched - matched;
  return accepted(
    { payment: { ...payment, unmatched }, matched, invoices: matches },
    {
      type: 'finance.payment-matched.v2',
      data: {
        paymentId: payment.id,
        number: payment.number,
        partnerId: payment.partnerId,
        matched,
        unmatched,
        invoices: matches.map(({ match, open }) => ({
          invoiceId: match.invoiceId,
          ...(match.orderId === undefined ? {} : { orderId: match.orderId }),
          amount: match.amount,
          open,
        })),
      },
    },
  );
}
