import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';
import { importPosts } from '../../../runtime/shapes/imports.ts';

export const contract = command({
  context: 'admin',
  name: 'settle-import-duplicate',
  method: 'POST',
  path: '/admin/imports/{importId}/duplicates/{row}',
  status: 200,
  summary: {
    en: 'Say whether a doubtful row is new or what it is merged into; its code is kept as another name',
    zh: '判断疑似重复的行：新建，或合并到已有资料（原编码保留为别名）',
  },
  loses: 'Doubtful rows wait for ever.',
  may: importPosts,
  input: z.strictObject({
    importId: field.id,
    row: z.coerce.number().int().min(2).max(1_000_000),
    decision: z.enum(['merge', 'new']),
    /** Code of the candidate it is merged into. */
    into: field.code.optional(),
  }),
  output: z.strictObject({ importId: z.string(), row: z.int(), decision: z.enum(['merge', 'new']) }),
  rejections: choose(
    importRejections,
    'import-not-there-yet',
    'import-kind-not-yours',
    'import-files-gone',
    'merge-candidate-unknown',
    'duplicate-already-settled',
  ),
  uses: ['files'],
  example: { importId: 'imp_demo', row: 17, decision: 'merge', into: 'D-001' },
});
