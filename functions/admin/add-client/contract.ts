import * as z from 'zod';
import { partnerRoles, roles } from '../../../domain/shared/roles.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { adminRejections } from '../../../runtime/rejections/admin.ts';

export const contract = command({
  context: 'admin',
  name: 'add-client',
  method: 'POST',
  path: '/admin/clients',
  status: 201,
  summary: {
    en: 'Let a partner’s own system call the API in the partner’s name',
    zh: '允许往来单位的系统以该单位名义调用接口',
  },
  loses: 'Partners cannot connect their own systems.',
  may: ['administrator'],
  input: z.strictObject({
    userId: field.id.optional(),
    /** The subject in the tokens its client credentials get from the issuer. */
    subject: field.subject,
    label: field.code,
    roles: z.array(z.enum(partnerRoles)).min(1, both('系统客户端至少须有一个岗位', 'a client has at least one post')),
    partnerId: field.id,
  }),
  output: z.strictObject({ userId: z.string(), partnerId: z.string(), roles: z.array(z.enum(roles)) }),
  rejections: choose(adminRejections, 'subject-taken', 'user-id-taken', 'partner-not-found'),
  example: { subject: 'stub:client-100', label: 'ERP', roles: ['partner-buyer'], partnerId: 'ptn_demo' },
});
