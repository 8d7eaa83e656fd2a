import type { Day } from '../../domain/shared/calendar.ts';
import type { Key } from '../write.ts';

/** Keys of money, and of what came from the system before; `keys.ts` takes them in. */
export const financeKeys = {
  invoice: (company: string, invoice: string): Key => ({ pk: `INVOICE#${company}#${invoice}`, sk: 'INVOICE' }),
  invoicePage: (company: string, invoice: string, page: number): Key => ({
    pk: `INVOICE#${company}#${invoice}`,
    sk: `LINES#${page.toString().padStart(4, '0')}`,
  }),
  receivablesOpen: (company: string, partner: string) => `RECEIVABLES#${company}#${partner}`,
  ledgerRow: (company: string, account: string, day: Day, id: string): Key => ({
    pk: `LEDGER#${company}#${account}`,
    sk: `${day}#${id}`,
  }),
  statement: (company: string, statement: string): Key => ({
    pk: `STATEMENT#${company}#${statement}`,
    sk: 'STATEMENT',
  }),
  statementPage: (company: string, statement: string, page: number): Key => ({
    pk: `STATEMENT#${company}#${statement}`,
    sk: `LINES#${page.toString().padStart(4, '0')}`,
  }),
  statementsOfPartner: (company: string, partner: string) => `STATEMENTS#${company}#${partner}`,
  statementsOfMonth: (company: string, month: string) => `STATEMENTS-OF#${company}#${month}`,
  payment: (company: string, payment: string): Key => ({ pk: `PAYMENT#${company}#${payment}`, sk: 'PAYMENT' }),
  paymentsOpen: (company: string) => `PAYMENTS-OPEN#${company}`,
  paymentsOfPartner: (company: string, partner: string) => `PAYMENTS#${company}#${partner}`,
  /** One payment for one bank reference of a partner. */
  bankReference: (company: string, partner: string, reference: string): Key => ({
    pk: `BANK-REFERENCE#${company}#${partner}#${reference}`,
    sk: 'PAYMENT',
  }),
  /**
   * What the system before called a document, and what it became here: once for each partner, so that a list that comes
   * again finds it, and all of one number are found by a Query.
   */
  oldDocument: (company: string, number: string, kind: 'receivable' | 'order', partner: string): Key => ({
    pk: `OLD-DOCUMENT#${company}#${number}`,
    sk: `${kind}#${partner}`,
  }),
  /** Stands beside the invoice; its index answers what a payment paid. */
  paymentMatch: (company: string, invoice: string, payment: string): Key => ({
    pk: `INVOICE#${company}#${invoice}`,
    sk: `MATCH#${payment}`,
  }),
  matchesOfPayment: (company: string, payment: string) => `MATCHES#${company}#${payment}`,
  /** How much of order lines that ship in parts is invoiced. */
  invoicedProgress: (company: string, order: string): Key => ({ pk: `INVOICED#${company}#${order}`, sk: 'PROGRESS' }),
  /** Where an account stood after its last statement; apart from the rows, which are read by day. */
  accountMark: (company: string, account: string): Key => ({ pk: `ACCOUNT#${company}#${account}`, sk: 'MARK' }),
  report: (company: string, report: string): Key => ({ pk: `REPORT#${company}#${report}`, sk: 'REPORT' }),
  reportsOf: (company: string, name: string) => `REPORTS#${company}#${name}`,
};
