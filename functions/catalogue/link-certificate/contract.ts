import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';
import { certificateUses } from '../../../domain/catalogue/item.ts';

export const contract = command({
  context: 'catalogue',
  name: 'link-certificate',
  method: 'POST',
  path: '/catalogue/items/{itemId}/certificates',
  status: 201,
  summary: {
    en: 'Let an item be sold under a certificate, as the device it names or a component listed in it',
    zh: '将商品关联到注册证：作为证上产品，或作为证上载明的组成部件',
  },
  loses: 'Items cannot be put under a second certificate, and components not under their parent’s.',
  may: ['quality-manager'],
  input: z.strictObject({ itemId: field.id, certificateId: field.id, as: z.enum(certificateUses).default('device') }),
  output: z.strictObject({
    itemId: z.string(),
    certificateId: z.string(),
    number: z.string(),
    as: z.enum(certificateUses),
  }),
  rejections: choose(
    certificateRejections,
    'certificate-not-approved',
    'certificate-already-linked',
    'certificate-class-differs',
    'certificates-too-many',
    'same-person',
  ),
  example: { itemId: 'itm_demo', certificateId: 'crt_demo', as: 'component' },
});
