import * as z from 'zod';
import { roles } from '../../../domain/shared/roles.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { adminRejections } from '../../../runtime/rejections/admin.ts';

export const contract = command({
  context: 'admin',
  name: 'add-user',
  method: 'POST',
  path: '/admin/users',
  status: 201,
  summary: { en: 'Let a person sign in under posts', zh: '为人员开通登录并分配岗位' },
  loses: 'New people cannot start to work.',
  may: ['administrator'],
  input: z.strictObject({
    /** The name in journal and documents; made when absent. */
    userId: field.id.optional(),
    subjects: z
      .array(field.subject)
      .min(1, both('账号至少须有一个登录标识', 'an account signs in by at least one subject'))
      .max(5, both('账号最多 5 个登录标识', 'an account signs in by at most 5 subjects')),
    roles: z.array(z.enum(roles)).min(1, both('账号至少须有一个岗位', 'an account has at least one post')),
    partnerId: field.id.optional(),
    warehouses: z.array(field.id).min(1).max(50).optional(),
    person: z
      .strictObject({ name: z.string().trim().min(1).max(60), phone: z.string().trim().min(3).max(30).optional() })
      .optional(),
  }),
  output: z.strictObject({ userId: z.string(), roles: z.array(z.enum(roles)) }),
  rejections: choose(
    adminRejections,
    'subject-taken',
    'user-id-taken',
    'roles-mixed',
    'posts-conflict',
    'partner-required',
    'partner-unwanted',
    'partner-not-found',
    'warehouse-not-found',
    'warehouses-unwanted',
  ),
  example: { subjects: ['stub:usr-100'], roles: ['picker'], warehouses: ['wh_east'], person: { name: '示例' } },
});
