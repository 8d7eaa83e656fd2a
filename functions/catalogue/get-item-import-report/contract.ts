import * as z from 'zod';
import { recordOutcomes } from '../../../domain/shared/job.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'catalogue',
  name: 'get-item-import-report',
  path: '/catalogue/item-imports/{jobId}/lines',
  summary: {
    en: 'What became of each record of an imported list, in order',
    zh: '查询商品导入逐行结果',
  },
  loses: 'Nobody learns which imported records were refused and why.',
  may: ['quality', 'quality-manager', 'purchaser', 'administrator', 'auditor'],
  input: z.strictObject({ jobId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      line: z.int(),
      outcome: z.enum(recordOutcomes),
      reason: z.string().optional(),
      en: z.string().optional(),
      zh: z.string().optional(),
      detail: z.string().optional(),
      itemId: z.string().optional(),
    }),
  ),
  rejections: {},
  example: { jobId: 'job_demo', limit: 100 },
});
