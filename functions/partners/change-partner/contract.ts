import * as z from 'zod';
import { partnerStatuses } from '../../../domain/partners/partner.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'change-partner',
  method: 'PATCH',
  path: '/partners/{partnerId}',
  status: 200,
  summary: {
    en: 'Set the commercial terms of a partner: tier, credit, delivery rules, billing profile',
    zh: '设定往来单位的商务条件：层级、信用、交货规则、开票信息',
  },
  loses: 'Credit and delivery terms cannot be changed; orders are judged by old terms.',
  may: ['sales-manager'],
  edits: true,
  input: z.strictObject({
    partnerId: field.id,
    tier: z.int().min(1).max(9).optional(),
    creditLimit: field.money.refine((minor) => minor >= 0, both('不得为负数', 'must not be negative')).optional(),
    creditDays: z.int().min(0).max(365).optional(),
    warehouseId: field.id.optional(),
    minimumShelfLifeDays: z.int().min(0).max(3650).optional(),
    oneLotPerLine: z.boolean().optional(),
    bannedLots: z.array(field.lot).max(20).optional(),
    shortage: z.enum(['partial', 'all-or-nothing']).optional(),
    approvesByPolicy: z.boolean().optional(),
    billing: z
      .strictObject({
        title: field.name.optional(),
        addressAndPhone: field.name.optional(),
        bankAndAccount: field.name.optional(),
        invoiceKind: z.enum(['special', 'general']).optional(),
      })
      .optional(),
  }),
  output: z.strictObject({ partnerId: z.string(), status: z.enum(partnerStatuses) }),
  rejections: choose(partnersRejections, 'nothing-changed', 'warehouse-not-found', 'tax-number-missing'),
  example: { partnerId: 'ptn_demo', tier: 2, creditLimit: '500000.00', creditDays: 60 },
});
