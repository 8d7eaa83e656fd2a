import * as z from 'zod';
import { licenceKinds } from '../../../domain/partners/partner.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'partners',
  name: 'list-lapsing-licences',
  path: '/partners/licences-lapsing',
  summary: {
    en: 'Licences whose last day is in a month, the first to lapse first',
    zh: '某月到期的许可证，按到期日排序',
  },
  loses: 'Licences lapse unseen and orders stop without warning.',
  may: ['quality', 'quality-manager', 'sales', 'sales-manager', 'purchaser', 'auditor'],
  input: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, both('须为月份，格式为 YYYY-MM', 'must be a month, written YYYY-MM')),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      licenceId: z.string(),
      kind: z.enum(licenceKinds),
      number: z.string(),
      validTo: z.string(),
      partnerId: z.string(),
      partnerCode: z.string(),
      partnerName: z.string(),
      /** True when a later record of the same kind and number is on file already. */
      renewed: z.boolean(),
    }),
  ),
  rejections: {},
  example: { month: '2026-12' },
});
