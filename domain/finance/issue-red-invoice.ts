import type { InvoiceReversed } from '../../events/finance.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { moneyText } from '../shared/money.ts';
import type { InvoiceProvider } from './invoice-provider.ts';
import {
  booking,
  receivableAccount,
  type Invoice,
  type InvoiceLine,
  type LedgerRow,
  type ReversalReason,
} from './invoice.ts';

export interface IssueRedInvoiceState {
  readonly redInvoiceId: string;
  readonly number: string;
  readonly provider: InvoiceProvider;
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  /** The last day that a statement of the partner covers. */
  readonly statedTo?: Day;
}

export interface IssuedRedInvoice {
  readonly red: Invoice;
  readonly lines: readonly InvoiceLine[];
  /** The blue invoice as it stood before. */
  readonly original: Invoice;
  readonly ledgerRow: LedgerRow;
}

export type IssueRedInvoiceReason = 'invoice-not-reversible' | 'invoice-has-payments' | 'invoice-of-old-system';

/**
 * Takes a whole invoice back. No licence is asked: a lapsed one never blocks a red invoice. An opening document is taken
 * back in the system that issued it; here a payment by set-off brings the account in line.
 */
export function issueRedInvoice(
  state: IssueRedInvoiceState,
  command: { readonly reason: ReversalReason },
  circumstances: { readonly now: string; readonly today: Day },
): Decision<IssuedRedInvoice, InvoiceReversed, IssueRedInvoiceReason> {
  const { invoice, number, provider, redInvoiceId } = state;
  const { orderId } = invoice;
  if (invoice.kind === 'opening' || orderId === undefined) {
    return rejected('invoice-of-old-system', { invoice: invoice.number });
  }
  if (invoice.kind !== 'blue' || invoice.status !== 'issued') {
    return rejected('invoice-not-reversible', {
      invoice: invoice.number,
      kind: invoice.kind,
      status: invoice.status,
      reversedBy: invoice.reversedBy ?? null,
    });
  }
  if (invoice.open !== invoice.gross) {
    return rejected('invoice-has-payments', {
      invoice: invoice.number,
      matched: moneyText(invoice.gross - invoice.open),
    });
  }
  const { remembered: _remembered, providerNumber: _providerNumber, ...copied } = invoice;
  const red: Invoice = {
    ...copied,
    id: redInvoiceId,
    number,
    kind: 'red',
    provider: provider.name,
    ...provider.accept({ id: redInvoiceId, number, kind: 'red' }),
    reverses: invoice.id,
    reason: command.reason,
    gross: -invoice.gross,
    net: -invoice.net,
    tax: -invoice.tax,
    open: 0,
    issuedOn: circumstances.today,
    dueOn: circumstances.today,
  };
  const { company, partnerId, currency } = invoice;
  return accepted(
    {
      red,
      lines: state.lines.map((line) => ({
        ...line,
        quantity: -line.quantity,
        gross: -line.gross,
        net: -line.net,
        tax: -line.tax,
      })),
      original: invoice,
      ledgerRow: {
        company,
        account: receivableAccount(partnerId),
        ...booking(circumstances.today, circumstances.today, state.statedTo),
        id: redInvoiceId,
        kind: 'red-invoice',
        number,
        amount: red.gross,
        currency,
        recordedAt: circumstances.now,
      },
    },
    {
      type: 'finance.invoice-reversed.v1',
      data: { invoiceId: invoice.id, redInvoiceId, number, orderId, partnerId, gross: red.gross, currency },
    },
  );
}
