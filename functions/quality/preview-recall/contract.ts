import * as z from 'zod';
import { recallClasses, recallRoles } from '../../../domain/quality/jurisdiction.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

const count = z.int();

export const contract = query({
  context: 'quality',
  name: 'preview-recall',
  method: 'POST',
  path: '/quality/recall-previews',
  summary: {
    en: 'What a recall would reach and which clocks it would set going; nothing is begun',
    zh: '召回预览：涉及的批号、库存、收货单位及各级时限，不启动召回',
  },
  loses: 'Quality begins a recall without knowing whom and what it reaches.',
  may: ['quality', 'quality-manager'],
  timeoutSeconds: 29,
  input: z.strictObject({
    itemId: field.id,
    lots: z.array(field.lot).min(1).max(100).optional(),
    serials: z
      .array(z.strictObject({ from: field.serial, to: field.serial }))
      .min(1)
      .max(50)
      .optional(),
    noticeReceivedAt: field.instant.optional(),
  }),
  output: z.strictObject({
    itemId: z.string(),
    itemCode: z.string(),
    lots: z.array(z.strictObject({ lot: z.string(), received: count, onHand: count, withConsignees: count })),
    consignees: z.array(
      z.strictObject({
        partnerId: z.string(),
        units: count,
        lots: z.array(z.strictObject({ lot: z.string(), units: count })),
      }),
    ),
    choices: z.array(
      z.strictObject({
        role: z.enum(recallRoles),
        recallClass: z.enum(recallClasses),
        /** Until when consignees would have to answer. */
        answerDueAt: z.string(),
        clocks: z.array(
          z.strictObject({
            duty: z.string(),
            en: z.string(),
            zh: z.string(),
            addressees: z.array(z.string()),
            source: z.string(),
            binding: z.enum(['law', 'internal']),
            dueAt: z.string().optional(),
          }),
        ),
      }),
    ),
    /** What the notices would ask of consignees. */
    demands: z.strictObject({ en: z.string(), zh: z.string() }),
    asOf: z.string(),
  }),
  rejections: choose(
    qualityRejections,
    'serials-not-kept',
    'serial-range-backwards',
    'too-many-stops',
    'notice-not-received-yet',
  ),
  example: { itemId: 'itm_demo', lots: ['A1'] },
});
