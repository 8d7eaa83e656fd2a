import * as z from 'zod';
import { partnerKinds, partnerStatuses } from '../../../domain/partners/partner.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'register-partner',
  method: 'POST',
  path: '/partners',
  status: 201,
  summary: {
    en: 'Put a partner on file for first-operation review',
    zh: '登记往来单位，待首营审核',
  },
  loses: 'New customers and suppliers cannot be put on file.',
  may: ['sales', 'sales-manager', 'purchaser', 'quality'],
  input: z.strictObject({
    // It stands in addresses and keys, so it holds no space and none of their separators.
    code: field.code.regex(
      /^[^\s/#?%]+$/,
      both('不得含空格及 /、#、?、%', 'must not contain spaces or any of / # ? %'),
    ),
    name: field.name,
    kind: z.enum(partnerKinds),
    region: field.region,
    parentId: field.id.optional(),
    warehouseId: field.id,
    addresses: z
      .array(
        z.strictObject({
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
      .default([]),
    billing: z
      .strictObject({
        title: field.name,
        taxNumber: z
          .string()
          .trim()
          .length(18, both('统一社会信用代码须为 18 位', 'a unified social credit code has 18 characters')),
        addressAndPhone: field.name.optional(),
        bankAndAccount: field.name.optional(),
        invoiceKind: z.enum(['special', 'general']),
      })
      .optional(),
  }),
  output: z.strictObject({ partnerId: z.string(), code: z.string(), status: z.enum(partnerStatuses) }),
  rejections: choose(
    partnersRejections,
    'partner-code-taken',
    'own-company-known',
    'parent-not-found',
    'hierarchy-too-deep',
    'warehouse-not-found',
    'tax-number-wrong',
  ),
  example: {
    code: 'D-100',
    name: '示例医疗器械有限公司',
    kind: 'distributor',
    region: '310000',
    warehouseId: 'wh_east',
    addresses: [
      { region: '310115', text: '上海市浦东新区示例路 1 号', contact: { name: '示例', phone: '021-0000000' } },
    ],
    billing: { title: '示例医疗器械有限公司', taxNumber: '91350100M000100Y43', invoiceKind: 'special' },
  },
});
