import * as z from 'zod';
import { stopStatuses } from '../../../domain/quality/recall.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'lift-stop',
  method: 'POST',
  path: '/quality/stops/{stopId}/lift',
  status: 200,
  summary: {
    en: 'End a stop so that its goods may move again; another person than the one who set it',
    zh: '解除拦截，货品可恢复流转；须由设置人以外的人员操作',
  },
  loses: 'Goods that proved safe stay stopped.',
  may: ['quality-manager'],
  input: z.strictObject({
    stopId: field.id,
    reason: field.note.min(1),
    beforeClosing: z.boolean().optional(),
  }),
  output: z.strictObject({ stopId: z.string(), status: z.enum(stopStatuses), liftedAt: z.string() }),
  rejections: choose(qualityRejections, 'stop-lifted', 'same-person', 'recall-still-open'),
  example: { stopId: 'stp_demo', reason: '复检合格' },
});
