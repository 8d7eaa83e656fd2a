import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';

const words = { en: z.string(), zh: z.string() };

export const contract = query({
  context: 'admin',
  name: 'get-dictionary',
  path: '/admin/dictionary',
  summary: {
    en: 'Every code list, refusal and event with its words in both languages',
    zh: '数据字典：全部代码表、拒绝原因和事件，中英文对照',
  },
  loses: 'Screens and partners’ systems cannot look up what codes and refusals mean.',
  may: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    codeLists: z.array(
      z.strictObject({
        name: z.string(),
        ...words,
        values: z.array(z.strictObject({ value: z.string(), ...words })),
      }),
    ),
    rejections: z.array(
      z.strictObject({
        name: z.string(),
        catalogue: z.string(),
        status: z.int(),
        ...words,
        article: z.string().optional(),
      }),
    ),
    events: z.array(
      z.strictObject({ type: z.string(), meaning: z.string(), fields: z.array(z.string()), example: z.unknown() }),
    ),
  }),
  rejections: {},
  example: {},
});
