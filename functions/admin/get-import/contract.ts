import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { columnConstants, columnPlaces, importShape, reconciliationShape } from '../../../runtime/shapes/imports.ts';

export const contract = query({
  context: 'admin',
  name: 'get-import',
  path: '/admin/imports/{importId}',
  summary: {
    en: 'Where an import stands: columns, what the check found, progress, and the proof of its totals',
    zh: '查询导入进度：列对应、检查结果、导入进度与合计核对',
  },
  loses: 'Nobody sees how far an import is, nor whether its totals agree with the old system.',
  may: staffRoles,
  input: z.strictObject({ importId: field.id }),
  output: z.strictObject({
    ...importShape,
    heading: z.array(z.string()),
    places: columnPlaces,
    constants: columnConstants,
    /** The sender’s rows that are not right, with what is wrong in columns of its own: mend it and hand it in again. */
    errorFiles: z.strictObject({ csv: z.string(), xlsx: z.string() }).optional(),
    reconciliation: reconciliationShape.optional(),
  }),
  rejections: {},
  uses: ['files'],
  example: { importId: 'imp_demo' },
});
