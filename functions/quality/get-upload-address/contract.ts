import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { attachmentRejections } from '../../../runtime/rejections/attachments.ts';
import { attachmentKeepers } from '../../../runtime/shapes/attachments.ts';

export const contract = query({
  context: 'quality',
  name: 'get-upload-address',
  path: '/quality/attachments/{attachmentId}/upload',
  summary: {
    en: 'Where to send an announced document: a PUT with these headers, within minutes',
    zh: '已登记资料的限时上传地址（PUT 及所需请求头）',
  },
  loses: 'Announced documents cannot be sent.',
  may: attachmentKeepers,
  uses: ['files'],
  input: z.strictObject({ attachmentId: field.id }),
  output: z.strictObject({
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    urlExpiresAt: z.string(),
  }),
  rejections: choose(attachmentRejections, 'upload-already-confirmed'),
  example: { attachmentId: 'att_demo' },
});
