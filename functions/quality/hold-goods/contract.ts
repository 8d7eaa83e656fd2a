import * as z from 'zod';
import { stopStatuses } from '../../../domain/quality/recall.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'hold-goods',
  method: 'POST',
  path: '/quality/holds',
  status: 201,
  summary: {
    en: 'Stop goods outside a recall, while a doubt is looked into or for good',
    zh: '召回以外拦截货品：质量疑问冻结或停用',
  },
  loses: 'Quality cannot stop doubtful goods; they keep moving.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    reason: z.enum(['hold', 'ban']),
    note: field.note.min(1),
    itemId: field.id,
    lots: z.array(field.lot).min(1).max(100).optional(),
    serials: z
      .array(z.strictObject({ from: field.serial, to: field.serial }))
      .min(1)
      .max(50)
      .optional(),
  }),
  output: z.strictObject({ stopId: z.string(), status: z.enum(stopStatuses), setAt: z.string() }),
  rejections: choose(qualityRejections, 'serials-not-kept', 'serial-range-backwards', 'too-many-stops'),
  example: { reason: 'hold', note: '外包装疑似受潮', itemId: 'itm_demo', lots: ['A1'] },
});
