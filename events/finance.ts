import * as z from 'zod';
import { amount, day, eventType, id, type EventOf } from './catalogue-entry.ts';

const currency = z.string();

export const invoiceIssuedV1 = eventType({
  type: 'finance.invoice-issued.v1',
  meaning: 'What a shipment delivered was invoiced; the receivable is open until it is paid.',
  data: z.strictObject({
    invoiceId: id,
    number: id,
    orderId: id,
    shipmentId: id,
    partnerId: id,
    gross: amount,
    currency,
    dueOn: day,
  }),
  example: {
    invoiceId: 'inv_shp_1',
    number: 'INV-2026-000001',
    orderId: 'ord_1',
    shipmentId: 'shp_1',
    partnerId: 'ptn_1',
    gross: 123456,
    currency: 'CNY',
    dueOn: '2027-01-21',
  },
});
export type InvoiceIssued = EventOf<typeof invoiceIssuedV1>;

export const invoiceReversedV1 = eventType({
  type: 'finance.invoice-reversed.v1',
  meaning: 'A red invoice took a whole invoice back; nothing is owed on it any more.',
  data: z.strictObject({
    invoiceId: id,
    redInvoiceId: id,
    number: id,
    orderId: id,
    partnerId: id,
    gross: amount,
    currency,
  }),
  example: {
    invoiceId: 'inv_shp_1',
    redInvoiceId: 'inv_2',
    number: 'INV-2026-000002',
    orderId: 'ord_1',
    partnerId: 'ptn_1',
    gross: -123456,
    currency: 'CNY',
  },
});
export type InvoiceReversed = EventOf<typeof invoiceReversedV1>;

export const receivableOpenedV1 = eventType({
  type: 'finance.receivable-opened.v1',
  meaning:
    'A document of the system before is still owed and was taken into the account; it is no sale of this system.',
  data: z.strictObject({
    invoiceId: id,
    number: id,
    partnerId: id,
    gross: amount,
    open: amount,
    currency,
    issuedOn: day,
    dueOn: day,
  }),
  example: {
    invoiceId: 'inv_1',
    number: 'XS2026-0815',
    partnerId: 'ptn_1',
    gross: 200000,
    open: 123456,
    currency: 'CNY',
    issuedOn: '2026-09-15',
    dueOn: '2026-11-14',
  },
});
export type ReceivableOpened = EventOf<typeof receivableOpenedV1>;

export const paymentRecordedV1 = eventType({
  type: 'finance.payment-recorded.v1',
  meaning: 'Money of a partner came in; what it pays is still to be said.',
  data: z.strictObject({ paymentId: id, number: id, partnerId: id, amount, currency, means: id, day }),
  example: {
    paymentId: 'pay_1',
    number: 'PAY-2026-000001',
    partnerId: 'ptn_1',
    amount: 100000,
    currency: 'CNY',
    means: 'transfer',
    day: '2026-11-22',
  },
});
export type PaymentRecorded = EventOf<typeof paymentRecordedV1>;

/** `orderId` is absent where the invoice is an opening document of the system before. */
const matchedInvoices = z.array(z.strictObject({ invoiceId: id, orderId: id.optional(), amount, open: amount })).min(1);

export const paymentMatchedV2 = eventType({
  type: 'finance.payment-matched.v2',
  meaning: 'A payment was set against invoices; `open` is what stays owed on each, `unmatched` what stays free.',
  data: z.strictObject({
    paymentId: id,
    number: id,
    partnerId: id,
    matched: amount,
    unmatched: amount,
    invoices: matchedInvoices,
  }),
  example: {
    paymentId: 'pay_1',
    number: 'PAY-2026-000001',
    partnerId: 'ptn_1',
    matched: 100000,
    unmatched: 0,
    invoices: [{ invoiceId: 'inv_shp_1', orderId: 'ord_1', amount: 100000, open: 23456 }],
  },
});
export type PaymentMatched = EventOf<typeof paymentMatchedV2>;

export const matchUndoneV1 = eventType({
  type: 'finance.match-undone.v1',
  meaning: 'A payment no longer counts for an invoice; both are open again by that amount.',
  data: z.strictObject({ paymentId: id, invoiceId: id, partnerId: id, amount, unmatched: amount, open: amount }),
  example: {
    paymentId: 'pay_1',
    invoiceId: 'inv_shp_1',
    partnerId: 'ptn_1',
    amount: 100000,
    unmatched: 100000,
    open: 123456,
  },
});
export type MatchUndone = EventOf<typeof matchUndoneV1>;

const statementFields = { statementId: id, number: id, partnerId: id, from: day, to: day, closing: amount, currency };
const statementExample = {
  statementId: 'stm_ptn_1_2026-11-01_2026-11-30',
  number: 'ST-2026-000001',
  partnerId: 'ptn_1',
  from: '2026-11-01',
  to: '2026-11-30',
  closing: 123456,
  currency: 'CNY',
};

export const statementBuiltV1 = eventType({
  type: 'finance.statement-built.v1',
  meaning: 'A partner’s account over a period was put into a statement; the partner is asked to answer it.',
  data: z.strictObject({ ...statementFields, lineCount: z.int().positive() }),
  example: { ...statementExample, lineCount: 3 },
});
export type StatementBuilt = EventOf<typeof statementBuiltV1>;

export const statementDisputedV1 = eventType({
  type: 'finance.statement-disputed.v1',
  meaning: 'The partner disputes lines of a statement; finance must resolve them.',
  data: z.strictObject({ ...statementFields, lines: z.array(z.int().positive()).min(1) }),
  example: { ...statementExample, lines: [2] },
});
export type StatementDisputed = EventOf<typeof statementDisputedV1>;

export const statementLineResolvedV1 = eventType({
  type: 'finance.statement-line-resolved.v1',
  meaning: 'Finance answered a disputed line; the partner is asked to confirm it.',
  data: z.strictObject({ statementId: id, number: id, partnerId: id, line: z.int().positive() }),
  example: { statementId: 'stm_1', number: 'ST-2026-000001', partnerId: 'ptn_1', line: 2 },
});
export type StatementLineResolved = EventOf<typeof statementLineResolvedV1>;

export const statementClosedV1 = eventType({
  type: 'finance.statement-closed.v1',
  meaning: 'Both sides agree on a statement: every line confirmed, or the stamped letter came back.',
  data: z.strictObject({ ...statementFields, by: z.enum(['confirmed', 'signed']) }),
  example: { ...statementExample, by: 'confirmed' as const },
});
export type StatementClosed = EventOf<typeof statementClosedV1>;

export const reportRequestedV1 = eventType({
  type: 'finance.report-requested.v1',
  meaning: 'Finance wants a report file; it is built from the books as they stand then.',
  data: z.strictObject({ reportId: id, name: z.enum(['sales', 'receivables']), period: z.string() }),
  example: { reportId: 'rep_1', name: 'sales' as const, period: '2026-11' },
});
export type ReportRequested = EventOf<typeof reportRequestedV1>;

export const reportExportedV1 = eventType({
  type: 'finance.report-exported.v1',
  meaning: 'A report file lies in the report bucket with its manifest.',
  data: z.strictObject({
    reportId: id,
    name: z.enum(['sales', 'receivables']),
    period: z.string(),
    rows: z.int().nonnegative(),
    gross: amount,
    sha256: z.string(),
  }),
  example: { reportId: 'rep_1', name: 'sales' as const, period: '2026-11', rows: 12, gross: 123456, sha256: 'ab12' },
});
export type ReportExported = EventOf<typeof reportExportedV1>;
