import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';
import { importPosts, importStatus } from '../../../runtime/shapes/imports.ts';

export const contract = command({
  context: 'admin',
  name: 'check-import',
  method: 'POST',
  path: '/admin/imports/{importId}/checks',
  status: 202,
  summary: {
    en: 'Judge every row of a list without taking anything in; watch the import',
    zh: '检查清单的每一行，不写入任何资料',
  },
  loses: 'Lists cannot be tried before they are taken in.',
  may: importPosts,
  input: z.strictObject({ importId: field.id }),
  output: z.strictObject({
    importId: z.string(),
    status: importStatus,
    /** Where to watch how far it is. */
    watch: z.string(),
  }),
  rejections: choose(importRejections, 'import-not-there-yet', 'import-kind-not-yours', 'import-files-gone'),
  example: { importId: 'imp_demo' },
});
