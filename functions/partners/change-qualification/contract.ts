import * as z from 'zod';
import { partnerKinds, partnerStatuses } from '../../../domain/partners/partner.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'change-qualification',
  method: 'PATCH',
  path: '/partners/{partnerId}/qualification',
  status: 200,
  summary: {
    en: 'Change a partner’s qualification data; a new name, kind or credit code needs approval again',
    zh: '修改往来单位资质数据；名称、类型或统一社会信用代码变更后须重新审核',
  },
  loses: 'Names, kinds and addresses of partners cannot be corrected.',
  may: ['quality', 'quality-manager'],
  edits: true,
  input: z.strictObject({
    partnerId: field.id,
    name: field.name.optional(),
    kind: z.enum(partnerKinds).optional(),
    region: field.region.optional(),
    taxNumber: z
      .string()
      .trim()
      .length(18, both('统一社会信用代码须为 18 位', 'a unified social credit code has 18 characters'))
      .optional(),
    addresses: z
      .array(
        z.strictObject({
          id: field.id.optional(),
          region: field.region,
          text: field.name,
          contact: z
            .strictObject({
              name: z.string().trim().min(1).max(60),
              phone: z.string().trim().min(3).max(30).optional(),
            })
            .optional(),
        }),
      )
      .max(20, both('一个往来单位最多 20 个收货地址', 'a partner has at most 20 addresses'))
      .refine((told) => new Set(told.flatMap(({ id }) => id ?? [])).size === told.filter(({ id }) => id).length, {
        message: both('同一地址重复出现', 'names an address twice'),
      })
      .optional(),
  }),
  output: z.strictObject({ partnerId: z.string(), status: z.enum(partnerStatuses) }),
  rejections: choose(
    partnersRejections,
    'own-company-fixed',
    'nothing-changed',
    'tax-number-wrong',
    'address-not-found',
  ),
  example: { partnerId: 'ptn_demo', region: '310000' },
});
