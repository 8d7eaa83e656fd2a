import * as z from 'zod';
import { contentTypes, largestFileBytes } from '../../../domain/quality/attachment.ts';
import { documentKinds } from '../../../domain/shared/demanded-papers.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { attachmentRejections } from '../../../runtime/rejections/attachments.ts';
import { attachmentKeepers, attachmentShape, ownerFields, sha256 } from '../../../runtime/shapes/attachments.ts';

export const contract = command({
  context: 'quality',
  name: 'request-upload',
  method: 'POST',
  path: '/quality/attachments',
  status: 201,
  summary: {
    en: 'Announce a document of a qualification file that is about to be sent, by its size and SHA-256',
    zh: '登记即将上传的资质资料（大小与 SHA-256）',
  },
  loses: 'No document can be attached to a qualification file; first-operation reviews wait.',
  may: attachmentKeepers,
  input: z.strictObject({
    ...ownerFields,
    documentKind: z.enum(documentKinds),
    contentType: z.enum(contentTypes),
    bytes: z.int().min(1).max(largestFileBytes),
    sha256,
    validTo: field.day.optional(),
  }),
  output: attachmentShape.pick({ attachmentId: true, status: true }),
  rejections: choose(attachmentRejections, 'owner-not-found', 'file-already-attached'),
  example: {
    ownerKind: 'partner',
    ownerId: 'ptn_demo',
    documentKind: 'business-licence',
    contentType: 'application/pdf',
    bytes: 81_234,
    sha256: 'a1'.repeat(32),
  },
});
