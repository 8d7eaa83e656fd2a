import * as z from 'zod';
import { recallStatuses } from '../../../domain/quality/recall.ts';
import { recallClasses, recallRoles } from '../../../domain/quality/jurisdiction.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'trigger-recall',
  method: 'POST',
  path: '/quality/recalls',
  status: 201,
  summary: {
    en: 'Begin a recall by item, lots or serial ranges: the goods stop everywhere at once',
    zh: '按品种、批号或序列号范围启动召回：相关货品立即全面拦截',
  },
  loses: 'A recall cannot begin: dangerous goods keep moving to patients.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    role: z.enum(recallRoles),
    recallClass: z.enum(recallClasses),
    reason: field.note.min(1),
    noticeReference: z.string().trim().min(1).max(100).optional(),
    officialNoticeUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    noticeReceivedAt: field.instant.optional(),
    itemId: field.id,
    lots: z.array(field.lot).min(1).max(100).optional(),
    serials: z
      .array(z.strictObject({ from: field.serial, to: field.serial }))
      .min(1)
      .max(50)
      .optional(),
  }),
  output: z.strictObject({
    recallId: z.string(),
    number: z.string(),
    stopId: z.string(),
    status: z.enum(recallStatuses),
    triggeredAt: z.string(),
  }),
  rejections: choose(
    qualityRejections,
    'serials-not-kept',
    'serial-range-backwards',
    'too-many-stops',
    'registrant-notice-missing',
    'notice-not-received-yet',
  ),
  example: {
    role: 'distributor',
    recallClass: 'I',
    reason: '导管断裂风险',
    noticeReference: '械召回〔2026〕12号',
    officialNoticeUrl: 'https://www.nmpa.gov.cn/demo-recall.html',
    noticeReceivedAt: '2026-01-01T00:00:00Z',
    itemId: 'itm_demo',
    lots: ['A1'],
  },
});
