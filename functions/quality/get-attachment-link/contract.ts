import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { attachmentRejections } from '../../../runtime/rejections/attachments.ts';
import { attachmentReaders, attachmentShape } from '../../../runtime/shapes/attachments.ts';

export const contract = query({
  context: 'quality',
  name: 'get-attachment-link',
  path: '/quality/attachments/{attachmentId}/link',
  summary: {
    en: 'A document with an address that shows it for minutes, once it is known to hold no virus',
    zh: '资料及其限时查看地址（查毒通过后）',
  },
  loses: 'Nobody can read the documents of a qualification file.',
  may: attachmentReaders,
  uses: ['files'],
  input: z.strictObject({ attachmentId: field.id }),
  output: attachmentShape.extend({ url: z.string(), urlExpiresAt: z.string() }),
  rejections: choose(
    attachmentRejections,
    'file-not-scanned',
    'file-infected',
    'file-erased',
    'attachment-confidential',
  ),
  example: { attachmentId: 'att_demo' },
});
