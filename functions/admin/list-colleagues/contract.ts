import * as z from 'zod';
import { partnerRoles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'admin',
  name: 'list-colleagues',
  path: '/admin/partners/{partnerId}/users',
  summary: { en: 'Who may sign in for a partner, and for what', zh: '某往来单位的登录账户及岗位' },
  loses: 'A partner cannot see who acts in its name.',
  may: ['partner-administrator', 'administrator', 'auditor'],
  input: z.strictObject({ partnerId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      userId: z.string(),
      kind: z.enum(['person', 'client']),
      name: z.string().optional(),
      label: z.string().optional(),
      roles: z.array(z.enum(partnerRoles)),
      active: z.boolean(),
      version: z.int(),
    }),
  ),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});
