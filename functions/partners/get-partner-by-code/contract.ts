import * as z from 'zod';
import { partnerKinds, partnerStatuses } from '../../../domain/partners/partner.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'partners',
  name: 'get-partner-by-code',
  path: '/partners/codes/{code}',
  summary: { en: 'The partner that has a code', zh: '按编码查找往来单位' },
  loses: 'A partner cannot be found by its code.',
  may: 'anyone',
  input: z.strictObject({ code: field.code }),
  output: z.strictObject({
    partnerId: z.string(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(partnerKinds),
    status: z.enum(partnerStatuses),
  }),
  rejections: {},
  example: { code: 'D-001' },
});
