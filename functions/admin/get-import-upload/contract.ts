import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';
import { importPosts } from '../../../runtime/shapes/imports.ts';

export const contract = query({
  context: 'admin',
  name: 'get-import-upload',
  path: '/admin/imports/{importId}/upload',
  summary: {
    en: 'Where to put the file of an import: an address for just this file, good for some minutes',
    zh: '查询导入文件的上传地址（仅限该文件，数分钟内有效）',
  },
  loses: 'Files of imports cannot be sent.',
  may: importPosts,
  input: z.strictObject({ importId: field.id }),
  output: z.strictObject({
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    expiresInSeconds: z.int(),
  }),
  rejections: choose(importRejections, 'import-not-there-yet'),
  uses: ['files'],
  example: { importId: 'imp_demo' },
});
