import * as z from 'zod';
import { staffRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';

export const contract = query({
  context: 'admin',
  name: 'list-import-duplicates',
  path: '/admin/imports/{importId}/duplicates',
  summary: {
    en: 'Rows that may be one with something else, with score and reasons; each waits for a person',
    zh: '疑似重复的行及候选项、相似度和理由，须人工判断',
  },
  loses: 'Doubtful rows cannot be looked at.',
  may: staffRoles,
  input: z.strictObject({ importId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      row: z.int(),
      code: z.string(),
      name: z.string(),
      candidates: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          score: z.number(),
          reasons: z.array(z.string()),
          /** An earlier row of the same list; absent for what is here already. */
          row: z.int().optional(),
        }),
      ),
      decision: z.enum(['merge', 'new']).optional(),
      into: z.string().optional(),
      decidedBy: z.string().optional(),
    }),
  ),
  rejections: choose(importRejections, 'import-files-gone'),
  uses: ['files'],
  example: { importId: 'imp_demo' },
});
