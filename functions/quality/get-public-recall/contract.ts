import * as z from 'zod';
import { recallStatuses } from '../../../domain/quality/recall.ts';
import { recallClasses, recallRoles } from '../../../domain/quality/jurisdiction.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'quality',
  name: 'get-public-recall',
  path: '/quality/public-recalls/{recallId}',
  summary: {
    en: 'The public notice of a recall: repeats the official notice and links it',
    zh: '召回公示：转载并链接官方公告',
  },
  loses: 'The public cannot read which goods are recalled.',
  may: 'public',
  input: z.strictObject({ recallId: field.id }),
  output: z.strictObject({
    recallId: z.string(),
    number: z.string(),
    role: z.enum(recallRoles),
    recallClass: z.enum(recallClasses),
    status: z.enum(recallStatuses),
    item: z.strictObject({
      name: z.string(),
      specification: z.string(),
      model: z.string(),
      manufacturer: z.string(),
      certificates: z.array(z.string()),
    }),
    lots: z.array(z.string()).optional(),
    serials: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
    reason: z.string(),
    demands: z.strictObject({ en: z.string(), zh: z.string() }),
    noticeReference: z.string().optional(),
    officialNoticeUrl: z.string(),
    triggeredAt: z.string(),
  }),
  rejections: {},
  example: { recallId: 'rcl_demo' },
});
