import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';

/** How money came: 转账, 银行承兑汇票, 商业承兑汇票, 支票, 现金, 医保基金支付, 抵扣. */
export const paymentMeans = [
  'transfer',
  'bank-acceptance-bill',
  'commercial-acceptance-bill',
  'cheque',
  'cash',
  'insurance-fund',
  'set-off',
] as const;
export type PaymentMeans = (typeof paymentMeans)[number];

/** opening 期初预收: money that the partner had given before this system began; nobody records one by hand. */
export const heldMeans = [...paymentMeans, 'opening'] as const;
export type HeldMeans = (typeof heldMeans)[number];

/** Money of one partner that came in; it may be a lump sum that names no invoice. */
export interface Payment extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly partnerId: string;
  /** Minor units. */
  readonly amount: number;
  /** What no invoice took yet. */
  readonly unmatched: number;
  readonly currency: Currency;
  readonly means: HeldMeans;
  /** The day on the bank slip or bill. */
  readonly day: Day;
  /** Due day of an acceptance bill. */
  readonly maturesOn?: Day;
  readonly bankReference?: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** What of a payment counts for an invoice. */
export interface PaymentMatch {
  readonly company: string;
  readonly paymentId: string;
  readonly paymentNumber: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  /** Absent where the invoice is an opening document. */
  readonly orderId?: string;
  readonly amount: number;
  readonly day: Day;
}

/** A match writes two items beside its payment: this many fit well into one transaction. */
export const invoicesPerMatch = 40;
