import type { PaymentRecorded, ReceivableOpened } from '../../events/finance.ts';
import { addDays, type Day, type Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Rejected } from '../shared/decision.ts';
import { moneyText, type Currency } from '../shared/money.ts';
import { both } from '../shared/said.ts';
import { booking, receivableAccount, type Invoice, type LedgerRow } from './invoice.ts';
import type { Payment } from './payment.ts';

/** An open document of the system before. Amounts in minor units; less than zero is money the partner already gave. */
export interface OpenReceivable {
  readonly partnerId: string;
  /** Its number there. */
  readonly document: string;
  /** 数电票号码, 20 digits. */
  readonly providerNumber?: string;
  readonly issuedOn: Day;
  /** Absent: by the credit days of the partner. */
  readonly dueOn?: Day;
  /** Absent: all of it is open. */
  readonly gross?: number;
  readonly open: number;
}

/** What of a document of the system before stands in the books since it came; it never changes. */
export interface OpenedDocument {
  readonly company: string;
  readonly partnerId: string;
  readonly document: string;
  /** The invoice or payment it became. */
  readonly id: string;
  readonly gross: number;
  readonly open: number;
}

export interface OpenReceivableState {
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly currency: Currency;
  readonly partner: { readonly id: string; readonly ancestors: readonly string[]; readonly creditDays: number };
  /** The same document, where an earlier list brought it. */
  readonly opened?: OpenedDocument;
  /** The last day that a statement of the partner covers. */
  readonly statedTo?: Day;
}

/** A debt becomes an opening invoice, money given before an unmatched payment. */
export type OpenedReceivable = {
  readonly opened: OpenedDocument;
  readonly ledgerRow: LedgerRow;
} & (
  { readonly became: 'invoice'; readonly invoice: Invoice } | { readonly became: 'payment'; readonly payment: Payment }
);

export type OpenReceivableReason =
  'receivable-already-opened' | 'day-in-future' | 'due-before-issue' | 'nothing-open' | 'open-exceeds-gross';

/** True when a document says of its amounts what the books say; what became of it since does not matter. */
export function isOpened({ gross, open }: OpenReceivable, opened: OpenedDocument): boolean {
  return open === opened.open && (gross ?? open) === opened.gross;
}

function misfitOf(
  { opened }: OpenReceivableState,
  told: OpenReceivable,
  today: Day,
): Rejected<OpenReceivableReason> | undefined {
  const { document, issuedOn, dueOn, open } = told;
  const gross = told.gross ?? open;
  const at = (pointer: string, zh: string, en: string) => [{ pointer, reason: both(zh, en) }];
  if (opened) {
    const [before, now] = open === opened.open ? [opened.gross, gross] : [opened.open, open];
    const [here, there] = [moneyText(before), moneyText(now)];
    return rejected(
      'receivable-already-opened',
      { document, inBooks: here, told: there },
      at(
        open === opened.open ? '/gross' : '/open',
        `账上为 ${here}，此处为 ${there}`,
        `is ${here} in the books, ${there} here`,
      ),
    );
  }
  if (issuedOn > today) {
    return rejected(
      'day-in-future',
      { day: issuedOn, today },
      at('/issuedOn', `晚于今天（${today}）`, `is after ${today}`),
    );
  }
  if (dueOn !== undefined && dueOn < issuedOn) {
    const facts = { issuedOn, dueOn };
    return rejected('due-before-issue', facts, at('/dueOn', `早于开票日 ${issuedOn}`, `is before ${issuedOn}`));
  }
  if (open === 0) {
    return rejected('nothing-open', { document }, at('/open', '没有未收金额', 'nothing is owed'));
  }
  if (Math.sign(gross) !== Math.sign(open) || Math.abs(open) > Math.abs(gross)) {
    const facts = { document, gross: moneyText(gross), open: moneyText(open) };
    return rejected(
      'open-exceeds-gross',
      facts,
      at('/open', `单据金额为 ${facts.gross}`, `of a document for ${facts.gross}`),
    );
  }
  return undefined;
}

/**
 * Takes what is open on a document of the system before into the account, on the document's own day as far as no
 * statement covers it. Its sale and its tax were told by that system: here it is money owed and nothing else.
 */
export function openReceivable(
  state: OpenReceivableState,
  told: OpenReceivable,
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<OpenedReceivable, ReceivableOpened | PaymentRecorded, OpenReceivableReason> {
  const { company, actor, now, today } = circumstances;
  const no = misfitOf(state, told, today);
  if (no) return no;
  const { partner, currency, invoiceId, paymentId } = state;
  const { document, providerNumber, issuedOn, open } = told;
  const gross = told.gross ?? open;
  const partnerId = partner.id;
  const id = open > 0 ? invoiceId : paymentId;
  const shared = {
    opened: { company, partnerId, document, id, gross, open },
    ledgerRow: {
      company,
      account: receivableAccount(partnerId),
      ...booking(issuedOn, today, state.statedTo),
      id,
      kind: open > 0 ? ('opening-invoice' as const) : ('payment' as const),
      number: document,
      amount: open,
      currency,
      recordedAt: now,
    },
  };
  if (open < 0) {
    const payment: Payment = {
      ...{ id, company, number: document, partnerId, amount: -open, unmatched: -open, currency },
      means: 'opening',
      day: issuedOn,
      recordedAt: now,
      recordedBy: actor,
    };
    return accepted(
      { ...shared, became: 'payment', payment },
      {
        type: 'finance.payment-recorded.v1',
        data: { paymentId: id, number: document, partnerId, amount: -open, currency, means: 'opening', day: issuedOn },
      },
    );
  }
  const dueOn = told.dueOn ?? addDays(issuedOn, partner.creditDays);
  const invoice: Invoice = {
    id,
    company,
    number: document,
    kind: 'opening',
    status: 'issued',
    provider: 'old-system',
    ...(providerNumber === undefined ? {} : { providerNumber }),
    partnerId,
    ancestors: partner.ancestors,
    currency,
    gross,
    net: gross,
    tax: 0,
    lineCount: 0,
    open,
    openAtStart: open,
    issuedOn,
    dueOn,
  };
  return accepted(
    { ...shared, became: 'invoice', invoice },
    {
      type: 'finance.receivable-opened.v1',
      data: { invoiceId: id, number: document, partnerId, gross, open, currency, issuedOn, dueOn },
    },
  );
}
