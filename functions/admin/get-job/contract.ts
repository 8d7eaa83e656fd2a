import * as z from 'zod';
import { jobStatuses } from '../../../domain/shared/job.ts';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'admin',
  name: 'get-job',
  path: '/admin/jobs/{jobId}',
  summary: { en: 'How far a long-running job is', zh: '查询后台任务进度' },
  loses: 'Nobody sees how far imports and other long work are.',
  may: staffRoles,
  input: z.strictObject({ jobId: field.id }),
  output: z.strictObject({
    jobId: z.string(),
    name: z.string(),
    status: z.enum(jobStatuses),
    source: z.string(),
    total: z.int(),
    done: z.int(),
    accepted: z.int(),
    refused: z.int(),
    unchanged: z.int(),
    startedBy: z.string(),
    startedAt: z.string(),
    finishedAt: z.string().optional(),
  }),
  rejections: {},
  example: { jobId: 'job_demo' },
});
