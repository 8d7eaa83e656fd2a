import {
  invoiceLinesPerPage,
  isDebt,
  type Invoice,
  type InvoicedProgress,
  type InvoiceLine,
} from '../domain/finance/invoice.ts';
import type { Report } from '../domain/finance/report.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { keys } from './keys.ts';
import { matchCodec } from './payments.ts';
import type { Reading, Store } from './store.ts';
import type { Item, Key, Write } from './write.ts';

function receivableIndex(invoice: Invoice, open: number) {
  const { company, partnerId, dueOn, id } = invoice;
  return isDebt(invoice) && open > 0
    ? { pk: keys.receivablesOpen(company, partnerId), sk: `${dueOn}#${id}` }
    : undefined;
}

/** By partner and day an invoice is found through the ledger row it leaves; only what is owed stands in an index. */
export const invoiceCodec = aggregateCodec<Invoice>({
  kind: 'invoice',
  schema: 1,
  key: (invoice) => keys.invoice(invoice.company, invoice.id),
  indexes: (invoice) => ({ gs2: receivableIndex(invoice, invoice.open) }),
});

export const invoicedProgressCodec = rowCodec<InvoicedProgress>({
  kind: 'invoiced-progress',
  schema: 1,
  key: (progress) => keys.invoicedProgress(progress.company, progress.orderId),
});

export const reportCodec = aggregateCodec<Report>({
  kind: 'report',
  schema: 1,
  key: (report) => keys.report(report.company, report.id),
  indexes: (report) => ({
    gs1: { pk: keys.reportsOf(report.company, report.name), sk: `${report.requestedAt}#${report.id}` },
  }),
});

/** A line without the names of its fields, which would be half of its bytes; its number is its place. */
type StoredLine = readonly [
  orderLine: number,
  itemId: string,
  itemCode: string,
  name: string,
  taxCode: string,
  lot: string,
  quantity: number,
  unitPriceE4: number,
  taxRateBp: number,
  gross: number,
  tax: number,
];

/** Lines of a new invoice in immutable pages. */
export function invoicePages(invoice: Invoice, lines: readonly InvoiceLine[]): Write[] {
  const rows = lines.map((line): StoredLine => [
    line.orderLine,
    line.itemId,
    line.itemCode,
    line.name,
    line.taxCode ?? '',
    line.lot,
    line.quantity,
    line.unitPriceE4,
    line.taxRateBp,
    line.gross,
    line.tax,
  ]);
  return invoicePageKeys(invoice).map((key, page): Write => ({
    kind: 'put',
    item: {
      ...key,
      kind: 'invoice-lines',
      schema: 1,
      rows: rows.slice(page * invoiceLinesPerPage, (page + 1) * invoiceLinesPerPage),
    },
    guard: { exists: false },
  }));
}

export function invoicePageKeys({ company, id, lineCount }: Invoice): readonly Key[] {
  const pages = Math.ceil(lineCount / invoiceLinesPerPage);
  return Array.from({ length: pages }, (_, page) => keys.invoicePage(company, id, page));
}

/** The lines of an invoice's pages, given in their order. */
export function invoiceLinesOf(pages: readonly Item[]): readonly InvoiceLine[] {
  const rows = pages.flatMap((page) => page['rows'] as StoredLine[]);
  return rows.map(
    ([orderLine, itemId, itemCode, name, taxCode, lot, quantity, unitPriceE4, taxRateBp, gross, tax], index) => ({
      line: index + 1,
      orderLine,
      itemId,
      itemCode,
      name,
      ...(taxCode ? { taxCode } : {}),
      lot,
      quantity,
      unitPriceE4,
      taxRateBp,
      gross,
      net: gross - tax,
      tax,
    }),
  );
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
    lines: invoiceLinesOf(items.filter((item) => item['kind'] === 'invoice-lines')),
    matches: items.filter((item) => item['kind'] === matchCodec.kind).map(matchCodec.fromItem),
  };
}

export async function readInvoicedProgress(store: Store, company: string, orderId: string): Promise<InvoicedProgress> {
  const item = await store.get(keys.invoicedProgress(company, orderId), 'consistent');
  if (!item) return { company, orderId, quantities: {}, version: 0 };
  return { ...invoicedProgressCodec.fromItem(item), version: Number(item['version']) };
}

export async function readReport(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<Report | undefined> {
  const item = await store.get(keys.report(company, id), reading);
  return item && reportCodec.fromItem(item);
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
