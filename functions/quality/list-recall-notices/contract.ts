import * as z from 'zod';
import { noticeStatuses } from '../../../domain/quality/recall.ts';
import { recallClasses } from '../../../domain/quality/jurisdiction.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

const count = z.int();

export const contract = query({
  context: 'quality',
  name: 'list-recall-notices',
  path: '/quality/partners/{partnerId}/recall-notices',
  summary: {
    en: 'Recall notices a partner got, with what they ask, until when, and what was answered',
    zh: '往来单位收到的召回通知：要求、期限与反馈情况',
  },
  loses: 'A consignee cannot see which of its goods are recalled.',
  may: ['partner-quality', 'partner-buyer', 'quality', 'quality-manager', 'auditor', 'sales', 'sales-manager'],
  input: z.strictObject({ partnerId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      recallId: z.string(),
      number: z.string(),
      partnerId: z.string(),
      itemId: z.string(),
      recallClass: z.enum(recallClasses),
      reason: z.string(),
      officialNoticeUrl: z.string().optional(),
      demands: z.strictObject({ en: z.string(), zh: z.string() }),
      sentAt: z.string(),
      dueAt: z.string(),
      overdue: z.boolean(),
      status: z.enum(noticeStatuses),
      answeredAt: z.string().optional(),
      lots: z.array(
        z.strictObject({
          lot: z.string(),
          issued: count,
          used: count,
          onHand: count,
          forwarded: count,
          returned: count,
        }),
      ),
    }),
  ),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});
