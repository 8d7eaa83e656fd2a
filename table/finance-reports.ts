import { isSale, receivableAccount, type Invoice, type InvoiceLine } from '../domain/finance/invoice.ts';
import { partnerKinds, type Partner } from '../domain/partners/partner.ts';
import { invoiceLinesOf, invoicePageKeys, openReceivables, readInvoices } from './finance.ts';
import { readLedger } from './ledger.ts';
import { partnersOfKind } from './partners.ts';
import type { Store } from './store.ts';

/** Rows of the ledger worked through at a time: memory follows this, not the length of the period. */
const rowsAtATime = 25;

async function* everyPartner(store: Store, company: string): AsyncGenerator<Partner> {
  for (const kind of partnerKinds) {
    for await (const partners of partnersOfKind(store, company, kind)) yield* partners;
  }
}

export interface BookedInvoice {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  /** What its ledger row says, minor units. */
  readonly booked: number;
}

/** Every invoice of ours of a month (`2026-11`) or day, partner by partner along the ledger. */
export async function* invoicesOf(store: Store, company: string, period: string): AsyncGenerator<BookedInvoice> {
  const days = period.length === 7 ? { from: `${period}-01`, to: `${period}-31` } : { from: period, to: period };
  for await (const partner of everyPartner(store, company)) {
    let cursor: string | undefined;
    do {
      const account = receivableAccount(partner.id);
      const page = await readLedger(store, company, account, days, { limit: rowsAtATime, cursor });
      const booked = new Map(page.rows.filter(isSale).map((row) => [row.id, row.amount]));
      const invoices = await readInvoices(store, company, [...booked.keys()]);
      for (const invoice of invoices) {
        const pages = await store.getMany(invoicePageKeys(invoice), 'consistent');
        const lines = invoiceLinesOf(pages.filter((item) => item !== undefined));
        yield { invoice, lines, booked: booked.get(invoice.id) ?? 0 };
      }
      if (invoices.length !== booked.size) throw new Error(`rows of ${account} name invoices that are not there`);
      cursor = page.cursor;
    } while (cursor);
  }
}

/** Open invoices of every partner that owes something. */
export async function* receivablesOf(
  store: Store,
  company: string,
): AsyncGenerator<{ readonly partner: Partner; readonly invoices: readonly Invoice[] }> {
  for await (const partner of everyPartner(store, company)) {
    for await (const invoices of openReceivables(store, company, partner.id)) {
      if (invoices.length > 0) yield { partner, invoices };
    }
  }
}
