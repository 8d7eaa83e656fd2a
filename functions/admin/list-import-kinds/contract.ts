import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { importKind } from '../../../runtime/shapes/imports.ts';

const words = z.strictObject({ zh: z.string(), en: z.string() });

export const contract = query({
  context: 'admin',
  name: 'list-import-kinds',
  path: '/admin/import-kinds',
  summary: {
    en: 'Which kinds of list can be taken in, with the columns of each',
    zh: '可导入的清单类型及各列说明',
  },
  loses: 'Nobody learns which columns a list needs.',
  may: staffRoles,
  input: z.strictObject({}),
  output: z.strictObject({
    kinds: z.array(
      z.strictObject({
        kind: importKind,
        may: z.array(z.string()),
        /** Whether its rows are lines of documents, whose number can be told and proven. */
        documents: z.boolean(),
        columns: z.array(
          z.strictObject({
            field: z.string(),
            title: words,
            required: z.boolean(),
            help: words,
            synonyms: z.array(z.string()),
            /** The values a column of a fixed list knows, each by its first word. */
            choices: z.array(z.string()).optional(),
          }),
        ),
      }),
    ),
  }),
  rejections: {},
  example: {},
});
