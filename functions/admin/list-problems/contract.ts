import * as z from 'zod';
import { problemSeverities, problemStatuses } from '../../../domain/admin/problem.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'admin',
  name: 'list-problems',
  path: '/admin/problems',
  summary: {
    en: 'Reported problems: all for administrators, open ones first; for others their own, a partner’s people those of their partner',
    zh: '问题反馈：管理员看全部（未解决在前），其他人看自己的，往来单位人员看本单位的',
  },
  loses: 'Reported problems wait unread, and who reported them hears nothing.',
  may: 'anyone',
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      problemId: z.string(),
      screen: z.string(),
      severity: z.enum(problemSeverities),
      status: z.enum(problemStatuses),
      reportedBy: z.string(),
      partnerId: z.string().optional(),
      reportedAt: z.string(),
      failedRequest: z.string().optional(),
      /** Absent once it was erased. */
      happened: z.string().optional(),
      expected: z.string().optional(),
      answer: z.string().optional(),
      answeredAt: z.string().optional(),
      textErasedAt: z.string().optional(),
    }),
  ),
  rejections: {},
  example: {},
});
