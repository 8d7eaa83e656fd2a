import * as z from 'zod';
import { roles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'admin',
  name: 'list-users',
  path: '/admin/users',
  summary: { en: 'All accounts, people and systems, with their rights', zh: '全部账户及其权限' },
  loses: 'Nobody can review who may do what.',
  may: ['administrator', 'auditor'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      userId: z.string(),
      kind: z.enum(['person', 'client']),
      subjects: z.array(z.string()),
      name: z.string().optional(),
      contactId: z.string().optional(),
      label: z.string().optional(),
      roles: z.array(z.enum(roles)),
      partnerId: z.string().optional(),
      warehouses: z.array(z.string()).optional(),
      active: z.boolean(),
      version: z.int(),
    }),
  ),
  rejections: {},
  example: {},
});
