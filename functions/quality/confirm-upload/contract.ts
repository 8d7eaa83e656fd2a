import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { attachmentRejections } from '../../../runtime/rejections/attachments.ts';
import { attachmentKeepers, attachmentShape } from '../../../runtime/shapes/attachments.ts';

export const contract = command({
  context: 'quality',
  name: 'confirm-upload',
  method: 'POST',
  path: '/quality/attachments/{attachmentId}/confirm',
  status: 200,
  summary: {
    en: 'Say that a document was sent: it is compared with what was announced and becomes part of its file',
    zh: '确认资料已上传：与登记核对一致后归入档案',
  },
  loses: 'Documents that were sent do not become part of their file.',
  may: attachmentKeepers,
  uses: ['files'],
  memoryMb: 1024,
  input: z.strictObject({ attachmentId: field.id }),
  output: attachmentShape.pick({ attachmentId: true, status: true, addedAt: true }),
  rejections: choose(
    attachmentRejections,
    'upload-already-confirmed',
    'upload-missing',
    'upload-differs',
    'file-type-wrong',
  ),
  example: { attachmentId: 'att_demo' },
});
