import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';
import { columnPlaces, importPosts, importStatus } from '../../../runtime/shapes/imports.ts';

export const contract = command({
  context: 'admin',
  name: 'read-import',
  method: 'POST',
  path: '/admin/imports/{importId}/reading',
  status: 200,
  summary: {
    en: 'Read the heading of the file that was sent and propose which column is what',
    zh: '读取已上传文件的表头并给出列对应建议',
  },
  loses: 'Files that were sent stay unread.',
  may: importPosts,
  input: z.strictObject({ importId: field.id }),
  output: z.strictObject({
    importId: z.string(),
    status: importStatus,
    rows: z.int(),
    heading: z.array(z.string()),
    places: columnPlaces,
  }),
  rejections: choose(
    importRejections,
    'import-not-there-yet',
    'import-kind-not-yours',
    'import-file-missing',
    'import-file-unreadable',
    'import-file-changed',
    'import-without-rows',
    'import-too-long',
  ),
  uses: ['files'],
  timeoutSeconds: 29,
  memoryMb: 1769,
  example: { importId: 'imp_demo' },
});
