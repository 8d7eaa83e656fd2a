import {
  invoiceLinesPerPage,
  type Invoice,
  type InvoicedProgress,
  type InvoiceLine,
} from '../domain/finance/invoice.ts';
import type { Payment, PaymentMatch } from '../domain/finance/payment.ts';
import type { Report } from '../domain/finance/report.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

function receivableIndex(invoice: Invoice, open: number) {
  const { company, partnerId, dueOn, id } = invoice;
  const isOwed = invoice.kind === 'blue' && open > 0;
  return isOwed ? { pk: keys.receivablesOpen(company, partnerId), sk: `${dueOn}#${id}` } : undefined;
}

export const invoiceCodec = aggregateCodec<Invoice>({
  kind: 'invoice',
  schema: 1,
  key: (invoice) => keys.invoice(invoice.company, invoice.id),
  indexes: (invoice) => ({
    gs1: { pk: keys.invoicesOfPartner(invoice.company, invoice.partnerId), sk: `${invoice.issuedOn}#${invoice.id}` },
    gs2: receivableIndex(invoice, invoice.open),
    gs3: {
      pk: keys.invoicesOfMonth(invoice.company, invoice.issuedOn.slice(0, 7)),
      sk: `${invoice.issuedOn}#${invoice.id}`,
    },
  }),
});

export const invoicedProgressCodec = rowCodec<InvoicedProgress>({
  kind: 'invoiced-progress',
  schema: 1,
  key: (progress) => keys.invoicedProgress(progress.company, progress.orderId),
});

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

export const reportCodec = aggregateCodec<Report>({
  kind: 'report',
  schema: 1,
  key: (report) => keys.report(report.company, report.id),
  indexes: (report) => ({
    gs1: { pk: keys.reportsOf(report.company, report.name), sk: `${report.requestedAt}#${report.id}` },
  }),
});

/** Lines of a new invoice in immutable pages. */
export function invoicePages(invoice: Invoice, lines: readonly InvoiceLine[]): Write[] {
  const pages = Math.ceil(lines.length / invoiceLinesPerPage);
  return Array.from({ length: pages }, (_, page): Write => ({
    kind: 'put',
    item: {
      ...keys.invoicePage(invoice.company, invoice.id, page),
      kind: 'invoice-lines',
      schema: 1,
      rows: lines.slice(page * invoiceLinesPerPage, (page + 1) * invoiceLinesPerPage),
    },
    guard: { exists: false },
  }));
}

/** Progress is written only over what was read. */
export function progressWrite(progress: InvoicedProgress): Write {
  const before = progress.version - 1;
  const guard = before === 0 ? { exists: false } : { equals: { version: before } };
  return { kind: 'put', item: { ...invoicedProgressCodec.toItem(progress), version: progress.version }, guard };
}

/** What stays open on an invoice; guarded by the amount seen, so two matchers never take the same money twice. */
export function openAmountWrite(invoice: Invoice, open: number): Write {
  const index = receivableIndex(invoice, open);
  return {
    kind: 'update',
    key: keys.invoice(invoice.company, invoice.id),
    set: { open, ...(index ? { gs2pk: index.pk, gs2sk: index.sk } : {}) },
    ...(index ? {} : { remove: ['gs2pk', 'gs2sk'] }),
    guard: { equals: { open: invoice.open, status: invoice.status } },
  };
}

/** Marks an invoice as taken back by a red one, unless it was paid or taken back meanwhile. */
export function reversalWrite(invoice: Invoice, redInvoiceId: string): Write {
  return {
    kind: 'update',
    key: keys.invoice(invoice.company, invoice.id),
    set: { status: 'reversed', reversedBy: redInvoiceId, open: 0 },
    remove: ['gs2pk', 'gs2sk'],
    guard: { equals: { open: invoice.gross, status: 'issued' } },
  };
}

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

export async function readInvoice(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<Invoice | undefined> {
  const item = await store.get(keys.invoice(company, id), reading);
  return item && invoiceCodec.fromItem(item);
}

/** Invoices in the order of the ids, those that do not exist left out. */
export async function readInvoices(store: Store, company: string, ids: readonly string[]): Promise<readonly Invoice[]> {
  const found = await store.getMany(
    ids.map((id) => keys.invoice(company, id)),
    'consistent',
  );
  return found.flatMap((item) => (item ? [invoiceCodec.fromItem(item)] : []));
}

/** Header, lines and what was paid of it: one Query of the invoice's partition. */
export async function readInvoiceFile(store: Store, company: string, id: string, reading: Reading) {
  const items = await store.queryAll({ pk: keys.invoice(company, id).pk, reading });
  const header = items.find(({ sk }) => sk === 'INVOICE');
  if (!header) return undefined;
  return {
    invoice: invoiceCodec.fromItem(header),
    lines: items.flatMap((item) => (item['kind'] === 'invoice-lines' ? (item['rows'] as InvoiceLine[]) : [])),
    matches: items.filter((item) => item['kind'] === matchCodec.kind).map(matchCodec.fromItem),
  };
}

export async function readInvoicedProgress(store: Store, company: string, orderId: string): Promise<InvoicedProgress> {
  const item = await store.get(keys.invoicedProgress(company, orderId), 'consistent');
  if (!item) return { company, orderId, quantities: {}, version: 0 };
  return { ...invoicedProgressCodec.fromItem(item), version: Number(item['version']) };
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

/** Open invoices of a partner, the oldest due day first. */
export async function readOpenReceivables(
  store: Store,
  company: string,
  partnerId: string,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly invoices: readonly Invoice[]; readonly cursor?: string }> {
  const pk = keys.receivablesOpen(company, partnerId);
  const found = await store.queryDocuments({ index: 'gs2', pk, ...page, reading: 'consistent' });
  // The index may lag behind the documents by a moment: what was paid meanwhile is left out.
  const invoices = found.items.map(invoiceCodec.fromItem).filter(({ open }) => open > 0);
  return { invoices, cursor: found.cursor };
}

/** All open invoices of a partner, a page at a time, so that memory stays bounded. */
export async function* openReceivables(store: Store, company: string, partnerId: string): AsyncGenerator<Invoice[]> {
  let cursor: string | undefined;
  do {
    const page = await readOpenReceivables(store, company, partnerId, { limit: 100, cursor });
    yield [...page.invoices];
    cursor = page.cursor;
  } while (cursor);
}
