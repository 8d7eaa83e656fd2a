import * as z from 'zod';
import { ownerKinds } from '../../../domain/quality/attachment.ts';
import { documentKinds } from '../../../domain/shared/demanded-papers.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { attachmentReaders } from '../../../runtime/shapes/attachments.ts';

export const contract = query({
  context: 'quality',
  name: 'list-demanded-papers',
  path: '/quality/demanded-papers',
  summary: {
    en: 'Papers that a partner’s or an item’s file must hold before first-operation review, each with what is there',
    zh: '首营审核所需资料清单及齐备情况',
  },
  loses: 'Nobody sees which papers a file lacks before its approval is refused.',
  may: attachmentReaders,
  input: z.strictObject({ ownerKind: z.enum(ownerKinds).extract(['partner', 'item']), ownerId: field.id }),
  output: z.strictObject({
    /** False where a switch lets files pass without papers. */
    isDemanded: z.boolean(),
    items: z.array(
      z.strictObject({
        paper: z.strictObject({ zh: z.string(), en: z.string() }),
        /** Any one of them will do. */
        documentKinds: z.array(z.enum(documentKinds)),
        article: z.string(),
        isThere: z.boolean(),
        attachmentId: z.string().optional(),
        validTo: z.string().optional(),
      }),
    ),
  }),
  rejections: {},
  example: { ownerKind: 'partner', ownerId: 'ptn_demo' },
});
