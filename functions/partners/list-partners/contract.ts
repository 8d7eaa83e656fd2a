import * as z from 'zod';
import { partnerKinds, partnerStatuses } from '../../../domain/partners/partner.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'partners',
  name: 'list-partners',
  path: '/partners',
  summary: {
    en: 'Partners of a kind, or those directly below a partner, by code',
    zh: '按编码列出某类往来单位，或某单位的直属下级',
  },
  loses: 'Nobody sees which partners there are.',
  may: 'anyone',
  input: z
    .strictObject({
      kind: z.enum(partnerKinds).optional(),
      parentId: field.id.optional(),
      limit: field.limit,
      cursor: field.cursor,
    })
    .refine((asked) => (asked.kind === undefined) !== (asked.parentId === undefined), {
      message: both('单位类型与上级单位须二选一', 'name either a kind or the partner above'),
      path: ['kind'],
    }),
  output: pageOf(
    z.strictObject({
      partnerId: z.string(),
      code: z.string(),
      name: z.string(),
      kind: z.enum(partnerKinds),
      tier: z.int(),
      region: z.string(),
      parentId: z.string().optional(),
      status: z.enum(partnerStatuses),
    }),
  ),
  rejections: {},
  example: { kind: 'hospital' },
});
