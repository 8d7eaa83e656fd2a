import * as z from 'zod';
import { baselineStatuses } from '../../../domain/insight/baseline.ts';
import { kpis } from '../../../domain/insight/kpi.ts';
import { scaledInteger } from '../../../domain/shared/money.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { insightRejections } from '../../../runtime/rejections/insight.ts';

export const contract = command({
  context: 'insight',
  name: 'record-baseline-figure',
  method: 'POST',
  path: '/insight/baseline/figures',
  status: 200,
  summary: {
    en: 'Enter a key figure that the history of sales does not tell, with its source',
    zh: '填写历史销售无法计算的指标及其来源',
  },
  loses: 'Hours, recalls and stock accuracy before going live stay unknown, and no gain in them can be shown.',
  may: ['administrator', 'sales-manager', 'finance-manager', 'quality-manager'],
  input: z.strictObject({
    kpi: z.enum(kpis),
    /** In the unit of the figure, at most two places. */
    figure: z
      .string()
      .refine(
        (text) => (scaledInteger(text, 2) ?? -1) >= 0,
        both('须为不小于零的数字，最多两位小数', 'must be a decimal of at least 0 with at most 2 places'),
      )
      .transform((text) => scaledInteger(text, 2) as number),
    source: field.note.min(1),
    measuredOn: field.day,
  }),
  output: z.strictObject({ status: z.enum(baselineStatuses), byHand: z.int() }),
  rejections: choose(insightRejections, 'figure-from-history', 'figure-unfit', 'measured-in-future'),
  example: {
    kpi: 'reconciliation-hours',
    figure: '42.5',
    source: '2025 年 12 次月结的平均值',
    measuredOn: '2026-01-05',
  },
});
