import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { importShape } from '../../../runtime/shapes/imports.ts';

export const contract = query({
  context: 'admin',
  name: 'list-imports',
  path: '/admin/imports',
  summary: { en: 'Lists that were handed in, the newest first', zh: '批量导入，新的在前' },
  loses: 'Nobody finds the list he handed in.',
  may: staffRoles,
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(z.strictObject(importShape)),
  rejections: {},
  example: {},
});
