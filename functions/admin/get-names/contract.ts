import * as z from 'zod';
import { namedKinds } from '../../../domain/admin/named.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'admin',
  name: 'get-names',
  method: 'POST',
  path: '/admin/names',
  summary: {
    en: 'What partners, items, warehouses and people are called, many at once',
    zh: '批量查询往来单位、商品、仓库和人员的名称',
  },
  loses: 'Screens show ids instead of names.',
  may: 'anyone',
  input: z.strictObject({
    ids: z
      .array(z.strictObject({ kind: z.enum(namedKinds), id: field.id }))
      .min(1)
      .max(100),
  }),
  output: z.strictObject({
    /** In the order asked for; left out where there is none, or none that the caller may see. */
    names: z.array(
      z.strictObject({ kind: z.enum(namedKinds), id: z.string(), code: z.string().optional(), name: z.string() }),
    ),
  }),
  rejections: {},
  example: { ids: [{ kind: 'partner', id: 'ptn_demo' }] },
});
