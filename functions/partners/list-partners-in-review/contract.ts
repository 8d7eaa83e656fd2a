import * as z from 'zod';
import { partnerKinds } from '../../../domain/partners/partner.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'partners',
  name: 'list-partners-in-review',
  path: '/partners/in-review',
  summary: { en: 'Partners that wait for first-operation review', zh: '待首营审核的往来单位' },
  loses: 'New partners wait for review and nobody sees them.',
  may: ['quality', 'quality-manager', 'sales', 'sales-manager', 'purchaser', 'auditor'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      partnerId: z.string(),
      code: z.string(),
      name: z.string(),
      kind: z.enum(partnerKinds),
      region: z.string(),
      /** Who raised it may not approve it. */
      raisedBy: z.string(),
    }),
  ),
  rejections: {},
  example: {},
});
