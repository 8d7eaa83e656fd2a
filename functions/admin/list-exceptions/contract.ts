import * as z from 'zod';
import { exceptionStatuses } from '../../../domain/admin/exception.ts';
import { exceptionPosts, exceptionSeverities, monitorRules, watchedKinds } from '../../../domain/shared/monitor.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'admin',
  name: 'list-exceptions',
  path: '/admin/exceptions',
  summary: {
    en: 'What the monitors found wrong with master data, first what is due first',
    zh: '主数据异常，按处理期限排序',
  },
  loses: 'Lapsing licences and wrong data are found, and nobody sees it.',
  may: ['quality', 'quality-manager', 'purchaser', 'sales', 'sales-manager', 'administrator', 'auditor'],
  input: z.strictObject({
    status: z.enum(exceptionStatuses).default('open'),
    /** A post, as long as nobody has taken it, or `me`; absent: everybody’s. */
    owner: z.enum(['me', ...exceptionPosts]).optional(),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      exceptionId: z.string(),
      rule: z.enum(monitorRules),
      subjectKind: z.enum(watchedKinds),
      subjectId: z.string(),
      /** What the sentence of the rule needs: which licence, which day. */
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      severity: z.enum(exceptionSeverities),
      status: z.enum(exceptionStatuses),
      post: z.enum(exceptionPosts),
      takenBy: z.string().optional(),
      due: z.string(),
      firstSeen: z.string(),
      /** For what stands: the last run that looked at everything, or later when it was raised after it. */
      lastSeen: z.string(),
      dismissedBy: z.string().optional(),
      dismissedUntil: z.string().optional(),
      dismissal: z.string().optional(),
      resolvedAt: z.string().optional(),
    }),
  ).extend({ lastRunAt: z.string().optional() }),
  rejections: {},
  example: { status: 'open', owner: 'quality' },
});
