import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';
import { columnConstants, columnPlaces, importPosts, importStatus } from '../../../runtime/shapes/imports.ts';

export const contract = command({
  context: 'admin',
  name: 'map-import-columns',
  method: 'PUT',
  path: '/admin/imports/{importId}/columns',
  status: 200,
  summary: {
    en: 'Settle which column of a list is what; it is remembered for the sender',
    zh: '确认清单的列对应关系，并为该来源记住',
  },
  loses: 'Lists in a company’s own column names cannot be checked.',
  may: importPosts,
  input: z.strictObject({
    importId: field.id,
    /** Field → place of its column, 0 for the first. */
    places: columnPlaces,
    /** Field → a text for every row, where the file has no column for it or the cell is empty. */
    constants: columnConstants.default({}),
  }),
  output: z.strictObject({ importId: z.string(), status: importStatus }),
  rejections: choose(importRejections, 'import-not-there-yet', 'import-kind-not-yours', 'import-columns-unfit'),
  example: { importId: 'imp_demo', places: { code: 0, name: 1 }, constants: { productLine: 'cardio' } },
});
