import * as z from 'zod';
import { roles } from '../../../domain/shared/roles.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { adminRejections } from '../../../runtime/rejections/admin.ts';

export const contract = command({
  context: 'admin',
  name: 'change-user',
  method: 'PATCH',
  path: '/admin/users/{userId}',
  status: 200,
  summary: {
    en: 'Change posts or warehouses of an account, or switch it off; it holds from the next request on',
    zh: '修改账户的岗位或仓库，或停用账户；自下一请求起生效',
  },
  loses: 'A right that must be taken away stays.',
  may: ['administrator', 'partner-administrator'],
  edits: true,
  input: z.strictObject({
    userId: field.id,
    roles: z.array(z.enum(roles)).min(1, both('账号至少须有一个岗位', 'an account has at least one post')).optional(),
    warehouses: z.array(field.id).min(1).max(50).nullable().optional(),
    active: z.boolean().optional(),
  }),
  output: z.strictObject({ userId: z.string(), roles: z.array(z.enum(roles)), active: z.boolean() }),
  rejections: choose(
    adminRejections,
    'own-account',
    'nothing-changed',
    'roles-mixed',
    'posts-conflict',
    'partner-required',
    'partner-unwanted',
    'warehouse-not-found',
    'warehouses-unwanted',
  ),
  example: { userId: 'usr_demo', active: false },
});
