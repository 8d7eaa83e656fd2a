import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { adminRejections } from '../../../runtime/rejections/admin.ts';

export const contract = command({
  context: 'admin',
  name: 'erase-problem-text',
  method: 'DELETE',
  path: '/admin/problems/{problemId}/text',
  status: 200,
  summary: {
    en: 'Erase what was written in a problem report; that it was made stays',
    zh: '删除问题反馈的文字内容，保留反馈记录',
  },
  loses: 'A name that somebody wrote into a report cannot be taken out.',
  may: ['administrator'],
  input: z.strictObject({ problemId: field.id }),
  output: z.strictObject({ problemId: z.string(), textErasedAt: z.string() }),
  rejections: choose(adminRejections, 'problem-text-erased'),
  example: { problemId: 'prb_demo' },
});
