import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';
import { rowErrorShape } from '../../../runtime/shapes/imports.ts';

export const contract = query({
  context: 'admin',
  name: 'list-import-problems',
  path: '/admin/imports/{importId}/problems',
  summary: {
    en: 'Rows that the check found wrong, each once with everything that is wrong with it',
    zh: '检查发现的错误行：每行一次，列出全部问题',
  },
  loses: 'Nobody learns which rows are wrong and why.',
  may: staffRoles,
  input: z.strictObject({ importId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(z.strictObject({ row: z.int(), errors: z.array(rowErrorShape) })),
  rejections: choose(importRejections, 'import-files-gone'),
  uses: ['files'],
  example: { importId: 'imp_demo' },
});
