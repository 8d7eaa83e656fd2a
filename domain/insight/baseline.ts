import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { HistoryKpi, Kpi } from './kpi.ts';
import type { Month } from './month.ts';

/** Why something of the history does not count for a figure. */
export const leftOutReasons = [
  'no-promised-day', // 没有承诺交期
  'no-ship-day', // 有发货但没有发货日期
  'no-delivered-day', // 没有签收日期
  'nothing-shipped', // 没有发货
  'returns-not-told', // 未提供退货数据
  'wrong-goods-not-told', // 未提供错发数据
  'no-cost', // 没有成本
  'period-too-short', // 期间过短
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** A figure with everything that it rests on. */
export interface Figure {
  readonly kpi: HistoryKpi;
  /** Hundredths of the figure's unit; absent where nothing was there to divide by, which is not zero. */
  readonly value?: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Lines, documents, months or customers that count, as the figure is based. */
  readonly used: number;
  /** Documents of which something counts. */
  readonly documents: number;
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  /** Of a duration: the middle, and within which nine of ten were done; hundredths of a day. */
  readonly median?: number;
  readonly ninetieth?: number;
}

/** What a month of the history adds up to; base units, minor units. */
export interface MonthOfSales {
  readonly month: Month;
  readonly documents: number;
  readonly lines: number;
  readonly ordered: number;
  readonly shipped: number;
  readonly returned: number;
  readonly net: number;
}

/** A figure that a person measured. */
export interface HandFigure {
  readonly kpi: Kpi;
  /** Hundredths of the figure's unit. */
  readonly value: number;
  /** Where it comes from, e.g. 2025 年 12 次月结的平均值; names nobody. */
  readonly source: string;
  readonly measuredOn: Day;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

export const baselineStatuses = [
  'not-computed', // 未计算
  'computing', // 计算中
  'computed', // 已计算
] as const;

/** Where a figure of the baseline comes from; `missing` is one that a person has to measure. */
export const figureSources = ['history', 'hand', 'missing'] as const;

/** How a company stood before it went live: one for each company, computed anew when more of its history is in. */
export interface Baseline extends Remembered {
  readonly id: 'baseline';
  readonly company: string;
  readonly status: (typeof baselineStatuses)[number];
  /** How often it was ordered; a computation that a later order overtook is dropped. */
  readonly run: number;
  readonly ordered?: {
    readonly from: Month;
    readonly to: Month;
    readonly by: string;
    readonly at: Instant;
  };
  readonly computed?: ComputedBaseline;
  readonly byHand: readonly HandFigure[];
}

export interface ComputedBaseline {
  readonly from: Month;
  readonly to: Month;
  /** The history as it stood then. */
  readonly asOf: Instant;
  readonly documents: number;
  readonly lines: number;
  readonly figures: readonly Figure[];
  readonly months: readonly MonthOfSales[];
}

/** Months that a baseline is made of unless others are asked for, and at the most. */
export const usualMonths = 24;
export const mostMonths = 36;

export function newBaseline(company: string): Baseline {
  return { id: 'baseline', company, status: 'not-computed', run: 0, byHand: [] };
}
