import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { jobStatuses } from '../../../domain/shared/job.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'admin',
  name: 'list-jobs',
  path: '/admin/jobs',
  summary: { en: 'Long-running jobs, the newest first', zh: '后台任务，新的在前' },
  loses: 'Nobody finds the job he started, nor one that stands still.',
  may: staffRoles,
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      jobId: z.string(),
      name: z.string(),
      status: z.enum(jobStatuses),
      source: z.string(),
      total: z.int(),
      done: z.int(),
      refused: z.int(),
      startedBy: z.string(),
      startedAt: z.string(),
      finishedAt: z.string().optional(),
    }),
  ),
  rejections: {},
  example: {},
});
