import * as z from 'zod';
import { paperKinds } from '../../../domain/people/papers.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { personShape } from '../../../runtime/shapes/people.ts';

export const contract = query({
  context: 'people',
  name: 'list-lapsing-person-papers',
  path: '/people/papers-lapsing',
  summary: {
    en: 'Letters, qualifications and health checks of people that end in a month, the first to lapse first',
    zh: '某月到期的授权书、资质证明和健康检查，按到期日排序',
  },
  loses: 'Letters and health checks lapse unseen, and orders stop without warning.',
  may: ['quality', 'quality-manager', 'sales-manager', 'purchaser', 'auditor'],
  input: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, both('须为月份，格式为 YYYY-MM', 'must be a month, written YYYY-MM')),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      ...personShape,
      paper: z.enum(paperKinds),
      paperId: z.string(),
      /** Number of a letter, or what a qualification is in. */
      title: z.string().optional(),
      validTo: field.day,
      /** True when a later paper of the same kind is on file already. */
      renewed: z.boolean(),
    }),
  ),
  rejections: {},
  example: { month: '2026-12' },
});
