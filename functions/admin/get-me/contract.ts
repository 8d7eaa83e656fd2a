import * as z from 'zod';
import { features } from '../../../domain/shared/features.ts';
import { roles } from '../../../domain/shared/roles.ts';
import { query } from '../../../runtime/contract.ts';

export const contract = query({
  context: 'admin',
  name: 'get-me',
  path: '/admin/me',
  summary: { en: 'Who is signed in, under which posts, for whom', zh: '当前登录人的岗位与所属单位' },
  loses: 'Screens cannot tell what a signed-in person may do.',
  may: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    userId: z.string(),
    company: z.string(),
    name: z.string().optional(),
    roles: z.array(z.enum(roles)),
    partner: z.strictObject({ partnerId: z.string(), code: z.string(), name: z.string() }).optional(),
    /** Absent: every warehouse. */
    warehouses: z.array(z.string()).optional(),
    /** What is switched on: for a partner’s people at their partner, for staff at least somewhere. */
    features: z.array(z.enum(features)),
  }),
  rejections: {},
  example: {},
});
