import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { auditedEntry } from '../../../runtime/shapes/journal.ts';

export const contract = query({
  context: 'admin',
  name: 'list-journal',
  path: '/admin/journal',
  summary: {
    en: 'What somebody did in an hour, with what changed; the audit trail by actor',
    zh: '按操作人查询某小时的操作及变更内容（审计追踪）',
  },
  loses: 'An auditor cannot see what a person did.',
  may: ['auditor', 'administrator', 'quality-manager'],
  input: z.strictObject({
    /** A user or client; what reactions did stands in the timelines of their documents. */
    actor: field.id,
    hour: z
      .string()
      .regex(
        /^\d{4}-\d{2}-\d{2}T\d{2}$/,
        both('格式为 YYYY-MM-DDTHH（世界协调时）', 'is written YYYY-MM-DDTHH, in UTC'),
      ),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(auditedEntry),
  rejections: {},
  example: { actor: 'usr_demo', hour: '2026-11-22T02' },
});
