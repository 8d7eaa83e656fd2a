import type { Day } from '../shared/calendar.ts';
import { moneyText, unitPriceText } from '../shared/money.ts';
import { ageingBucket, daysOverdue } from './ageing.ts';
import { sumAmounts, type Invoice, type InvoiceLine } from './invoice.ts';
import type { ControlTotals, ReportName } from './report.ts';

export const reportColumns: Readonly<Record<ReportName, readonly string[]>> = {
  sales: [
    'issued_on',
    'invoice',
    'kind',
    'order',
    'delivery_note',
    'partner',
    'line',
    'item',
    'name',
    'tax_code',
    'lot',
    'quantity',
    'unit_price',
    'tax_rate',
    'gross',
    'net',
    'tax',
    'currency',
  ],
  receivables: [
    'partner',
    'partner_code',
    'partner_name',
    'invoice',
    'order',
    'issued_on',
    'due_on',
    'days_overdue',
    'bucket',
    'gross',
    'open',
    'currency',
  ],
};

/** Rows of a file and what they add to its control totals. */
export interface ReportPart {
  readonly rows: readonly (readonly string[])[];
  readonly totals: ControlTotals;
}

export const noTotals: ControlTotals = { rows: 0, gross: 0, net: 0, tax: 0, open: 0 };

export function addTotals(a: ControlTotals, b: ControlTotals): ControlTotals {
  return {
    rows: a.rows + b.rows,
    gross: a.gross + b.gross,
    net: a.net + b.net,
    tax: a.tax + b.tax,
    open: a.open + b.open,
  };
}

/** A spreadsheet runs a text that begins like a formula; an apostrophe keeps it a text. Amounts are never texts. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * The lines of one invoice. Throws when they do not add up to its header or to the row it left in the ledger: a report
 * that does not add up must not leave the house.
 */
export function salesPart(invoice: Invoice, lines: readonly InvoiceLine[], booked: number): ReportPart {
  const sums = sumAmounts(lines);
  if (sums.gross !== invoice.gross || sums.tax !== invoice.tax || booked !== invoice.gross) {
    throw new Error(
      `invoice ${invoice.id} does not add up: lines ${sums.gross}, header ${invoice.gross}, ledger ${booked}`,
    );
  }
  const rows = lines.map((line) => [
    invoice.issuedOn,
    invoice.number,
    invoice.kind,
    invoice.orderNumber ?? '',
    invoice.shipmentNumber ?? '',
    invoice.partnerId,
    String(line.line),
    harmless(line.itemCode),
    harmless(line.name),
    line.taxCode ?? '',
    harmless(line.lot),
    String(line.quantity),
    unitPriceText(line.unitPriceE4),
    (line.taxRateBp / 100).toFixed(2),
    moneyText(line.gross),
    moneyText(line.net),
    moneyText(line.tax),
    invoice.currency,
  ]);
  return { rows, totals: { rows: rows.length, ...sums, open: 0 } };
}

/** Open invoices of one partner with their age on a day. Opening documents have neither net nor tax that is known here. */
export function receivablesPart(
  partner: { readonly id: string; readonly code: string; readonly name: string },
  invoices: readonly Invoice[],
  today: Day,
): ReportPart {
  const rows = invoices.map((invoice) => [
    partner.id,
    harmless(partner.code),
    harmless(partner.name),
    harmless(invoice.number),
    invoice.orderNumber ?? '',
    invoice.issuedOn,
    invoice.dueOn,
    String(daysOverdue(invoice.dueOn, today)),
    ageingBucket(invoice.dueOn, today),
    moneyText(invoice.gross),
    moneyText(invoice.open),
    invoice.currency,
  ]);
  const sum = (amount: 'gross' | 'open') => invoices.reduce((total, invoice) => total + invoice[amount], 0);
  const { net, tax } = sumAmounts(invoices.filter(({ kind }) => kind !== 'opening'));
  return { rows, totals: { rows: rows.length, gross: sum('gross'), net, tax, open: sum('open') } };
}
