import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { attachmentReaders, attachmentShape, ownerFields } from '../../../runtime/shapes/attachments.ts';

export const contract = query({
  context: 'quality',
  name: 'list-attachments',
  path: '/quality/attachments',
  summary: {
    en: 'Documents attached to a qualification file; a partner’s list holds those of its licences as well',
    zh: '资质档案的附件资料；往来单位的清单包含其证照的附件',
  },
  loses: 'Nobody sees which documents a qualification file holds.',
  may: attachmentReaders,
  input: z.strictObject({ ...ownerFields, limit: field.limit, cursor: field.cursor }),
  output: pageOf(attachmentShape),
  rejections: {},
  example: { ownerKind: 'partner', ownerId: 'ptn_demo' },
});
