import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { certificateUses } from '../../../domain/catalogue/item.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { itemStatus } from '../../../runtime/shapes/catalogue.ts';
import { certificateReaders } from '../../../runtime/shapes/certificates.ts';

export const contract = query({
  context: 'catalogue',
  name: 'list-certificate-items',
  path: '/catalogue/certificates/{certificateId}/items',
  summary: { en: 'The items that are sold under a certificate', zh: '关联到某注册证的商品' },
  loses: 'Nobody sees which items a lapsing certificate concerns.',
  may: certificateReaders,
  input: z.strictObject({ certificateId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      itemId: z.string(),
      code: z.string(),
      name: z.string(),
      specification: z.string(),
      status: itemStatus,
      as: z.enum(certificateUses),
    }),
  ),
  rejections: {},
  example: { certificateId: 'crt_demo' },
});
