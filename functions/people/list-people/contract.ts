import * as z from 'zod';
import { personKinds, personPosts } from '../../../domain/people/person.ts';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { personShape } from '../../../runtime/shapes/people.ts';

export const contract = query({
  context: 'people',
  name: 'list-people',
  path: '/people',
  summary: {
    en: 'Our own people, or those of a kind, of a partner, at a post, or of a name; who works comes first',
    zh: '本企业人员，或按类型、单位、岗位、姓名列出人员；在职者在前',
  },
  loses: 'Nobody finds the file of a person.',
  may: ['quality', 'quality-manager', 'sales', 'sales-manager', 'purchaser', 'administrator', 'auditor'],
  input: z
    .strictObject({
      kind: z.enum(personKinds).optional(),
      partnerId: field.id.optional(),
      /** Those who hold it now. */
      post: z.enum(personPosts).optional(),
      /** A surname, or two characters side by side at least. */
      name: z.string().trim().min(1).max(60).optional(),
      limit: field.limit,
      cursor: field.cursor,
    })
    .refine(({ kind, partnerId, post, name }) => [kind, partnerId, post, name].filter(Boolean).length <= 1, {
      message: both('类型、单位、岗位、姓名只能选择其一', 'name a kind, a partner, a post or a name, not several'),
      path: ['kind'],
    }),
  output: pageOf(z.strictObject(personShape)),
  rejections: {},
  example: { kind: 'salesperson' },
});
