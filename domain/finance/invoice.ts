import { addDays, type Day, type Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';

/**
 * blue 蓝字 is what a customer owes, red 红字 takes one back. opening 期初 is owed too, but another system invoiced it: it
 * has no lines, and its sale and tax were told there, so it counts in neither here.
 */
export const invoiceKinds = ['blue', 'red', 'opening'] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

/** submitted 已提交 to a provider whose number is not known yet → issued 已开具 → reversed 已冲红 by a red invoice. */
export const invoiceStatuses = ['submitted', 'issued', 'reversed'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** 开票有误, 销货退回, 服务中止, 销售折让: the reasons a red invoice may state. */
export const reversalReasons = ['issued-in-error', 'goods-returned', 'service-stopped', 'allowance'] as const;
export type ReversalReason = (typeof reversalReasons)[number];

/** 开票信息 as it stood when the invoice was issued: data of an organisation, never of a person. */
export interface BillingCopy {
  readonly title: string;
  readonly taxNumber: string;
  readonly addressAndPhone?: string;
  readonly bankAndAccount?: string;
  /** special 专用发票, general 普通发票. */
  readonly invoiceKind: 'special' | 'general';
}

/** Minor units; `net + tax === gross`. Of an opening document all is net, because its tax is not known here. */
export interface Amounts {
  readonly gross: number;
  readonly net: number;
  readonly tax: number;
}
export type RateTotal = Amounts & { readonly taxRateBp: number };

/** One invoice a shipment: its id follows from the shipment's, so a second one cannot be put. */
export function invoiceIdOf(shipmentId: string): string {
  return `inv_${shipmentId}`;
}

/** The header; immutable but for `status`, `open`, `reversedBy` and the provider's number, which are guarded by value. */
export interface Invoice extends Remembered, Amounts {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly status: InvoiceStatus;
  readonly provider: string;
  /** 数电票号码, 20 digits, once the provider gave it. */
  readonly providerNumber?: string;
  /** The blue invoice a red one takes back, and the red one that took a blue one back. */
  readonly reverses?: string;
  readonly reversedBy?: string;
  readonly reason?: ReversalReason;
  /** What was ordered, sent and printed; absent on an opening document. */
  readonly orderId?: string;
  readonly orderNumber?: string;
  readonly shipmentId?: string;
  readonly shipmentNumber?: string;
  readonly partnerId: string;
  readonly ancestors: readonly string[];
  readonly billing?: BillingCopy;
  readonly currency: Currency;
  readonly lineCount: number;
  /** Minor units still owed; zero on a red invoice. */
  readonly open: number;
  /** What of an opening document was owed when it came; the rest of its gross was paid before. */
  readonly openAtStart?: number;
  readonly issuedOn: Day;
  readonly dueOn: Day;
}

/** One lot of one order line; immutable, 25 a page. Quantities and amounts are negative on a red invoice. */
export interface InvoiceLine extends Amounts {
  readonly line: number;
  readonly orderLine: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly name: string;
  /** 税收分类编码, 19 digits. */
  readonly taxCode?: string;
  readonly lot: string;
  readonly quantity: number;
  readonly unitPriceE4: number;
  readonly taxRateBp: number;
}

/** How much of order lines that ship in parts was invoiced so far, by order line; whole lines never stand here. */
export interface InvoicedProgress {
  readonly company: string;
  readonly orderId: string;
  readonly quantities: Readonly<Record<string, number>>;
  /** 0 while nothing is stored. */
  readonly version: number;
}

export const invoiceLinesPerPage = 25;

/** One shipment, one invoice: `INV-2026-000123` is for the goods of delivery note `DN-2026-000123`. */
export function invoiceNumberOf(deliveryNote: string): string {
  return `INV${deliveryNote.replace(/^DN/, '')}`;
}

export function sumAmounts(parts: readonly Amounts[]): Amounts {
  return parts.reduce(
    (sum, part) => ({ gross: sum.gross + part.gross, net: sum.net + part.net, tax: sum.tax + part.tax }),
    { gross: 0, net: 0, tax: 0 },
  );
}

/** Totals for each tax rate, lowest first; they are sums of rounded lines and never rounded again. */
export function totalsByRate(lines: readonly InvoiceLine[]): readonly RateTotal[] {
  const rates = [...new Set(lines.map(({ taxRateBp }) => taxRateBp))].sort((a, b) => a - b);
  return rates.map((taxRateBp) => ({
    taxRateBp,
    ...sumAmounts(lines.filter((line) => line.taxRateBp === taxRateBp)),
  }));
}

/** opening-invoice: what was still owed on a document of the system before, the only part of it that is in our books. */
export const ledgerKinds = ['invoice', 'red-invoice', 'payment', 'opening-invoice'] as const;

/** Rows of documents that we issued: only these are sales with their tax. */
export function isSale({ kind }: Pick<LedgerRow, 'kind'>): boolean {
  return kind === 'invoice' || kind === 'red-invoice';
}

/** Documents on which a partner can owe money. */
export function isDebt({ kind }: Pick<Invoice, 'kind'>): boolean {
  return kind !== 'red';
}

/** One row of an account; positive is what the partner owes more, minor units. */
export interface LedgerRow {
  readonly company: string;
  /** e.g. `receivable:<partnerId>` */
  readonly account: string;
  /** Business day on which it counts. */
  readonly day: Day;
  /** Id of the document. */
  readonly id: string;
  readonly kind: (typeof ledgerKinds)[number];
  readonly number: string;
  readonly amount: number;
  readonly currency: Currency;
  /** The day on the document, where it is not the day it counts, e.g. a bank slip that came after month end. */
  readonly documentDay?: Day;
  readonly recordedAt: Instant;
}

/**
 * The day on which a document counts: its own, unless a statement covers it. Then it counts on the first open day and
 * keeps its own beside it, so that no agreed balance moves afterwards.
 */
export function booking(
  documentDay: Day,
  today: Day,
  statedTo: Day | undefined,
): Pick<LedgerRow, 'day' | 'documentDay'> {
  if (statedTo === undefined || documentDay > statedTo) return { day: documentDay };
  return { day: today > statedTo ? today : addDays(statedTo, 1), documentDay };
}

export const receivableAccount = (partnerId: string) => `receivable:${partnerId}`;
