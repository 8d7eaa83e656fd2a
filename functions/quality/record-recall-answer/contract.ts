import * as z from 'zod';
import { noticeStatuses } from '../../../domain/quality/recall.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'record-recall-answer',
  method: 'POST',
  path: '/quality/recalls/{recallId}/notices/{partnerId}/recorded-answers',
  status: 200,
  summary: {
    en: 'Write down a consignee’s answer that came by letter or phone, with what proves it',
    zh: '代录收货单位以函件或电话方式的召回反馈，并注明凭证',
  },
  loses: 'Answers that come on paper are not counted; the recall cannot close.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    recallId: field.id,
    partnerId: field.id,
    lots: z
      .array(
        z.strictObject({
          lot: field.lot,
          used: z.int().min(0).max(10_000_000),
          onHand: z.int().min(0).max(10_000_000),
          forwarded: z.int().min(0).max(10_000_000),
        }),
      )
      .min(1)
      .max(500)
      .refine(
        (lots) => new Set(lots.map(({ lot }) => lot)).size === lots.length,
        both('同一批号重复出现', 'a lot stands there twice'),
      ),
    buyersInformed: z.int().min(0).max(100_000).optional(),
    evidence: z.string().trim().min(1).max(200),
  }),
  output: z.strictObject({
    recallId: z.string(),
    partnerId: z.string(),
    status: z.enum(noticeStatuses),
    answeredAt: z.string(),
    used: z.int(),
    toReturn: z.int(),
    forwarded: z.int(),
  }),
  rejections: choose(qualityRejections, 'recall-closed', 'lot-not-in-notice', 'more-than-issued'),
  example: {
    recallId: 'rcl_demo',
    partnerId: 'ptn_demo',
    lots: [{ lot: 'A1', used: 2, onHand: 3, forwarded: 0 }],
    evidence: '回执编号 2026-17',
  },
});
