import * as z from 'zod';
import { recallStatuses } from '../../../domain/quality/recall.ts';
import { recallClasses, recallRoles } from '../../../domain/quality/jurisdiction.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'quality',
  name: 'list-recalls',
  path: '/quality/recalls',
  summary: { en: 'Recalls, open ones first, the newest at the top', zh: '召回列表：未关闭优先，最新在前' },
  loses: 'Nobody sees which recalls are open.',
  may: ['quality', 'quality-manager', 'auditor', 'sales-manager', 'receiver'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      recallId: z.string(),
      number: z.string(),
      role: z.enum(recallRoles),
      recallClass: z.enum(recallClasses),
      itemId: z.string(),
      status: z.enum(recallStatuses),
      triggeredAt: z.string(),
      notices: z.int(),
      answered: z.int(),
      issued: z.int(),
      used: z.int(),
      returned: z.int(),
    }),
  ),
  rejections: {},
  example: {},
});
