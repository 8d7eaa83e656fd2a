import * as z from 'zod';
import { contexts, query } from '../../../runtime/contract.ts';
import { measures } from '../../../runtime/dictionary/fields/field-words.ts';
import { routeKinds } from '../../../runtime/dictionary/told-contract.ts';

const words = { en: z.string(), zh: z.string() };

export const contract = query({
  context: 'admin',
  name: 'get-dictionary',
  path: '/admin/dictionary',
  summary: {
    en: 'Every field, code list, refusal, event and route with its words in both languages',
    zh: '数据字典：全部字段、代码表、拒绝原因、事件和接口，中英文对照',
  },
  loses: 'Screens and partners’ systems cannot look up what fields, codes and refusals mean.',
  may: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    fields: z.array(
      z.strictObject({
        name: z.string(),
        ...words,
        explains: z.strictObject(words).optional(),
        unit: z.enum(measures).optional(),
        codeList: z.string().optional(),
        usedBy: z.array(z.string()),
      }),
    ),
    routes: z.array(
      z.strictObject({ name: z.string(), context: z.enum(contexts), kind: z.enum(routeKinds), ...words }),
    ),
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
