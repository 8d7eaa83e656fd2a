import * as z from 'zod';
import { withdrawalReasons } from '../../../domain/quality/attachment.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { attachmentRejections } from '../../../runtime/rejections/attachments.ts';
import { attachmentKeepers, attachmentShape } from '../../../runtime/shapes/attachments.ts';

export const contract = command({
  context: 'quality',
  name: 'withdraw-attachment',
  method: 'POST',
  path: '/quality/attachments/{attachmentId}/withdraw',
  status: 200,
  summary: {
    en: 'Say that a document counts no longer in its file; it stays readable as a record',
    zh: '撤回档案中的资料；原件保留备查',
  },
  loses: 'Wrong and outdated documents cannot be taken out of a qualification file.',
  may: attachmentKeepers,
  input: z.strictObject({ attachmentId: field.id, reason: z.enum(withdrawalReasons) }),
  output: attachmentShape.pick({ attachmentId: true, status: true }),
  rejections: choose(attachmentRejections, 'upload-not-confirmed', 'attachment-withdrawn', 'file-erased'),
  example: { attachmentId: 'att_demo', reason: 'superseded' },
});
