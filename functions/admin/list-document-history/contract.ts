import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { auditedEntry } from '../../../runtime/shapes/journal.ts';

export const contract = query({
  context: 'admin',
  name: 'list-document-history',
  path: '/admin/document-history',
  summary: {
    en: 'Everything that was done under a document, oldest first, by whom, with what changed each time',
    zh: '某单据及其下属单据的全部操作：何人何时所为、每次变更前后内容，从最早一条起',
  },
  loses: 'An auditor cannot see how a document came to be what it is.',
  may: ['auditor', 'administrator', 'quality-manager'],
  input: z.strictObject({
    /** `<type>#<id>`, e.g. `order#ord_…`. */
    root: z.string().regex(/^[a-z-]+#[A-Za-z0-9_.-]+$/, both('格式为 <类型>#<编号>', 'is written <type>#<id>')),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(auditedEntry),
  rejections: {},
  example: { root: 'order#ord_demo' },
});
