import * as z from 'zod';
import { baselineStatuses } from '../../../domain/insight/baseline.ts';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { insightRejections } from '../../../runtime/rejections/insight.ts';
import { month } from '../../../runtime/shapes/insight.ts';

export const contract = command({
  context: 'insight',
  name: 'compute-baseline',
  method: 'POST',
  path: '/insight/baseline',
  status: 202,
  summary: {
    en: 'Compute the key figures before going live from the history of sales',
    zh: '用历史销售计算上线前的指标基线',
  },
  loses: 'Nobody can prove later what became better, since nobody knows how it was.',
  may: ['administrator', 'sales-manager', 'finance-manager', 'quality-manager'],
  input: z.strictObject({
    /** The 24 months up to the last past sale where absent. */
    from: month.optional(),
    to: month.optional(),
  }),
  output: z.strictObject({ status: z.enum(baselineStatuses), run: z.int(), from: month, to: month }),
  rejections: choose(insightRejections, 'history-empty', 'months-backwards', 'months-too-many'),
  example: { from: '2024-11', to: '2026-10' },
});
