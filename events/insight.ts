import * as z from 'zod';
import { day, eventType, id, type EventOf } from './catalogue-entry.ts';

const month = z.string().regex(/^\d{4}-\d{2}$/);
const run = z.int().positive();
const count = z.int().nonnegative();

export const pastSaleTakenV1 = eventType({
  type: 'insight.past-sale-taken.v1',
  meaning: 'A sale of the old system was taken in; figures rest on it, no goods or money move by it.',
  data: z.strictObject({ saleId: id, partnerId: id, day, lines: z.int().positive() }),
  example: { saleId: 'psl_1', partnerId: 'ptn_1', day: '2025-03-04', lines: 3 },
});
export type PastSaleTaken = EventOf<typeof pastSaleTakenV1>;

export const baselineOrderedV1 = eventType({
  type: 'insight.baseline-ordered.v1',
  meaning: 'Somebody asked for the baseline of a period to be computed from the history of sales.',
  data: z.strictObject({ run, from: month, to: month }),
  example: { run: 1, from: '2024-11', to: '2026-10' },
});
export type BaselineOrdered = EventOf<typeof baselineOrderedV1>;

export const baselineComputedV1 = eventType({
  type: 'insight.baseline-computed.v1',
  meaning: 'The key figures before going live were computed from this much history.',
  data: z.strictObject({ run, from: month, to: month, documents: count, lines: count }),
  example: { run: 1, from: '2024-11', to: '2026-10', documents: 6700, lines: 20000 },
});
export type BaselineComputed = EventOf<typeof baselineComputedV1>;

export const baselineFigureRecordedV1 = eventType({
  type: 'insight.baseline-figure-recorded.v1',
  meaning: 'A person entered a key figure that the history does not tell; the value is in hundredths of its unit.',
  data: z.strictObject({ kpi: id, value: count, measuredOn: day }),
  example: { kpi: 'reconciliation-hours', value: 4200, measuredOn: '2026-10-31' },
});
export type BaselineFigureRecorded = EventOf<typeof baselineFigureRecordedV1>;
