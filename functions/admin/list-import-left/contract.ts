import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { rowErrorShape } from '../../../runtime/shapes/imports.ts';

export const contract = query({
  context: 'admin',
  name: 'list-import-left',
  path: '/admin/imports/{importId}/left',
  summary: {
    en: 'Rows that the last application did not take in, and why',
    zh: '最近一次导入未写入的行及原因',
  },
  loses: 'The difference of the totals cannot be traced to its rows.',
  may: staffRoles,
  input: z.strictObject({ importId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      row: z.int(),
      /** How many rows were joined to it, itself included. */
      rows: z.int(),
      outcome: z.enum(['refused', 'waiting']),
      quantity: z.int(),
      value: field.moneyText,
      error: rowErrorShape,
    }),
  ),
  rejections: {},
  example: { importId: 'imp_demo' },
});
