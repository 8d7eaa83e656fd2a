import * as z from 'zod';
import { partnerStatuses } from '../../../domain/partners/partner.ts';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';
import { registeredPartner } from '../../../runtime/shapes/partners.ts';

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
  input: registeredPartner,
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
