import * as z from 'zod';
import { partnerRoles } from '../../../domain/shared/roles.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { adminRejections } from '../../../runtime/rejections/admin.ts';

export const contract = command({
  context: 'admin',
  name: 'add-colleague',
  method: 'POST',
  path: '/admin/partners/{partnerId}/users',
  status: 201,
  summary: {
    en: 'Let a colleague of a partner sign in, in the name of that partner',
    zh: '单位管理员为本单位同事开通登录',
  },
  loses: 'Partners wait for us whenever somebody new is to order or to answer for them.',
  may: ['partner-administrator', 'administrator'],
  input: z.strictObject({
    partnerId: field.id,
    /** What the person sees after signing in without an account. */
    subject: field.subject,
    roles: z.array(z.enum(partnerRoles)).min(1, both('账号至少须有一个岗位', 'an account has at least one post')),
    person: z.strictObject({
      name: z.string().trim().min(1).max(60),
      phone: z.string().trim().min(3).max(30).optional(),
    }),
  }),
  output: z.strictObject({ userId: z.string(), roles: z.array(z.enum(partnerRoles)) }),
  rejections: choose(adminRejections, 'subject-taken', 'partner-not-found'),
  example: {
    partnerId: 'ptn_demo',
    subject: 'stub:usr-200',
    roles: ['partner-buyer'],
    person: { name: '示例' },
  },
});
