import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';
import { importPosts, importStatus } from '../../../runtime/shapes/imports.ts';

export const contract = command({
  context: 'admin',
  name: 'apply-import',
  method: 'POST',
  path: '/admin/imports/{importId}/applications',
  status: 202,
  summary: {
    en: 'Take the good rows of a checked list in, page by page; watch the import',
    zh: '将检查通过的行逐页导入',
  },
  loses: 'Checked lists are never taken in.',
  may: importPosts,
  input: z.strictObject({ importId: field.id }),
  output: z.strictObject({
    importId: z.string(),
    status: importStatus,
    /** Where to watch how far it is. */
    watch: z.string(),
  }),
  rejections: choose(
    importRejections,
    'import-not-there-yet',
    'import-kind-not-yours',
    'import-files-gone',
    'import-without-good-rows',
  ),
  example: { importId: 'imp_demo' },
});
