import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { packReaders, packShape, paperShape } from '../../../runtime/shapes/packs.ts';

export const contract = query({
  context: 'quality',
  name: 'get-pack',
  path: '/quality/packs/{packId}',
  summary: {
    en: 'A qualification pack with its papers, what lacks, and an address of its file that lasts minutes',
    zh: '首营资料包：所含资料、缺少项及限时下载地址',
  },
  loses: 'Nobody can fetch the qualification packs that were made.',
  may: packReaders,
  uses: ['files'],
  input: z.strictObject({ packId: field.id }),
  output: packShape.extend({
    papers: z.array(paperShape),
    url: z.string().optional(),
    urlExpiresAt: z.string().optional(),
  }),
  rejections: {},
  example: { packId: 'pck_demo' },
});
