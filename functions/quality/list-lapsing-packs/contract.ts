import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { packReaders, packShape, paperShape } from '../../../runtime/shapes/packs.ts';

export const contract = query({
  context: 'quality',
  name: 'list-lapsing-packs',
  path: '/quality/packs-lapsing',
  summary: {
    en: 'Packs given to customers of which a paper runs out in a month, so that the renewed paper can be sent after it',
    zh: '某月有资料到期的已发资料包，便于补发新资料',
  },
  loses: 'Customers stop ordering because the papers they hold of us have lapsed unseen.',
  may: packReaders,
  input: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, both('须为月份，格式为 YYYY-MM', 'must be a month, written YYYY-MM')),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    packShape.extend({
      /** The papers that run out first. */
      papers: z.array(paperShape),
      /** A later pack for the same customer that holds all its items and lasts longer. */
      followedBy: z.string().optional(),
    }),
  ),
  rejections: {},
  example: { month: '2026-12' },
});
