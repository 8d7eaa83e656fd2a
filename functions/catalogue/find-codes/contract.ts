import * as z from 'zod';
import { codeOutcomes } from '../../../domain/catalogue/code-meaning.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { codeSystem, itemStatus } from '../../../runtime/shapes/catalogue.ts';

export const contract = query({
  context: 'catalogue',
  name: 'find-codes',
  method: 'POST',
  path: '/catalogue/codes/lookups',
  summary: {
    en: 'What many codes mean at once, in every system that knows them; an ambiguous code says so',
    zh: '批量识别编码：列出各编码体系中的对应商品，存在歧义时明确提示',
  },
  loses: 'Pasted and scanned order lists cannot be turned into items.',
  may: 'anyone',
  input: z.strictObject({
    /** Whose own codes are looked at too; a partner’s people are asked about with theirs in any case. */
    partnerId: field.id.optional(),
    codes: z
      .array(field.code)
      .min(1, both('至少填写一个编码', 'name at least one code'))
      .max(300, both('一次最多 300 个编码', 'at most 300 codes at once')),
  }),
  output: z.strictObject({
    /** In the order of the codes asked for. */
    codes: z.array(
      z.strictObject({
        /** As asked for. */
        code: z.string(),
        outcome: z.enum(codeOutcomes),
        meanings: z.array(
          z.strictObject({
            system: codeSystem,
            /** In the form that system keeps. */
            code: z.string(),
            itemId: z.string(),
            itemCode: z.string(),
            name: z.string(),
            specification: z.string(),
            unit: z.string(),
            status: itemStatus,
            /** Base units that one piece under this code is. */
            quantity: z.int(),
            /** Unit of the packaging level it names. */
            levelUnit: z.string().optional(),
          }),
        ),
      }),
    ),
  }),
  rejections: {},
  example: { partnerId: 'ptn_demo', codes: ['06901234567892', 'H-4711'] },
});
