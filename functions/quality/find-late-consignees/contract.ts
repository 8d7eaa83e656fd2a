import * as z from 'zod';
import { jobStatuses } from '../../../domain/shared/job.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'find-late-consignees',
  method: 'POST',
  path: '/quality/recalls/{recallId}/consignees',
  status: 200,
  summary: {
    en: 'Look through the moves once more and tell consignees who have no notice yet',
    zh: '再次核对流向，向尚未通知的收货单位补发召回通知',
  },
  loses: 'Consignees whose goods were booked late are not told of a recall.',
  may: ['quality', 'quality-manager'],
  timeoutSeconds: 29,
  input: z.strictObject({ recallId: field.id }),
  output: z.strictObject({
    recallId: z.string(),
    sent: z.int(),
    raised: z.int(),
    finding: z.enum(jobStatuses),
  }),
  rejections: choose(qualityRejections, 'recall-closed', 'no-late-consignee'),
  example: { recallId: 'rcl_demo' },
});
