import * as z from 'zod';
import { everyEvent } from '../../../events/every-event.ts';
import { codeLists } from '../../../runtime/dictionary/code-lists.ts';
import { everyRejection } from '../../../runtime/dictionary/every-rejection.ts';
import { contracts } from '../../../runtime/dictionary/generated/contracts.ts';
import { toldFields } from '../../../runtime/dictionary/told-fields.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async () => ({
  owner: 'nobody',
  answer: {
    fields: toldFields().map((field) => ({ ...field, usedBy: [...field.usedBy] })),
    routes: contracts.map(({ name, context, kind, summary }) => ({ name, context, kind, ...summary })),
    codeLists: codeLists.map(({ name, en, zh, values }) => ({
      name,
      en,
      zh,
      values: Object.entries(values).map(([value, words]) => ({ value, en: words.en, zh: words.zh })),
    })),
    rejections: everyRejection.map((rejection) => ({ ...rejection })),
    events: everyEvent.map(({ type, meaning, data, example }) => ({
      type,
      meaning,
      fields: data instanceof z.ZodObject ? Object.keys(data.shape) : [],
      example,
    })),
  },
}));
