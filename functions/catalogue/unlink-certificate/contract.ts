import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';

export const contract = command({
  context: 'catalogue',
  name: 'unlink-certificate',
  method: 'DELETE',
  path: '/catalogue/items/{itemId}/certificates/{certificateId}',
  status: 200,
  summary: { en: 'End that an item is sold under a certificate', zh: '解除商品与注册证的关联' },
  loses: 'An item linked by mistake keeps selling under a certificate that is not its own.',
  may: ['quality-manager'],
  input: z.strictObject({ itemId: field.id, certificateId: field.id }),
  output: z.strictObject({ itemId: z.string(), certificateId: z.string() }),
  rejections: choose(certificateRejections, 'certificate-not-linked', 'certificate-last'),
  example: { itemId: 'itm_demo', certificateId: 'crt_demo' },
});
