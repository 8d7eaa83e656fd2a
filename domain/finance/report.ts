import type { Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';

/** sales 销售明细 by day or month; receivables 应收账款 as they stand when the file is made. */
export const reportNames = ['sales', 'receivables'] as const;
export type ReportName = (typeof reportNames)[number];

/** What the file adds up to; minor units. Whoever reads it adds again and compares. */
export interface ControlTotals {
  readonly rows: number;
  readonly gross: number;
  readonly net: number;
  readonly tax: number;
  readonly open: number;
}

/** requested 已申请 → ready 已生成. */
export const reportStatuses = ['requested', 'ready'] as const;

export interface Report extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly name: ReportName;
  /** `2026-11`, `2026-11-22`; for receivables the day on which it was asked for. */
  readonly period: string;
  readonly currency: Currency;
  readonly status: (typeof reportStatuses)[number];
  readonly requestedAt: Instant;
  readonly requestedBy: string;
  /** Set when ready: the file as it lies in the report bucket. */
  readonly file?: ReportFile;
}

export interface ReportFile {
  readonly key: string;
  readonly manifestKey: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly asOf: Instant;
  readonly totals: ControlTotals;
}

/** The number of the columns' meaning; a column that changes gets a new one. */
export const reportSchemaVersion = 1;
