import * as z from 'zod';
import { jobStatuses } from '../../../domain/shared/job.ts';
import { recallStatuses, noticeStatuses } from '../../../domain/quality/recall.ts';
import { recallClasses, recallRoles } from '../../../domain/quality/jurisdiction.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

const count = z.int();
const noticeLot = { lot: z.string(), issued: count, used: count, onHand: count, forwarded: count, returned: count };

export const contract = query({
  context: 'quality',
  name: 'get-recall',
  path: '/quality/recalls/{recallId}',
  summary: {
    en: 'A recall with its clocks, its notices and the equation of every lot',
    zh: '查看召回：时限、通知、各批号数量平衡',
  },
  loses: 'Quality cannot see how far a recall has come.',
  may: ['quality', 'quality-manager', 'auditor', 'sales-manager', 'receiver'],
  timeoutSeconds: 29,
  input: z.strictObject({ recallId: field.id }),
  output: z.strictObject({
    recallId: z.string(),
    number: z.string(),
    role: z.enum(recallRoles),
    recallClass: z.enum(recallClasses),
    itemId: z.string(),
    lots: z.array(z.string()).optional(),
    serials: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
    reason: z.string(),
    noticeReference: z.string().optional(),
    officialNoticeUrl: z.string().optional(),
    noticeReceivedAt: z.string().optional(),
    triggeredAt: z.string(),
    triggeredBy: z.string(),
    stopId: z.string(),
    status: z.enum(recallStatuses),
    finding: z.enum(jobStatuses),
    closedAt: z.string().optional(),
    closedBy: z.string().optional(),
    /** Accounted for of what was issued, in percent with one decimal. */
    effectivenessPercent: z.number(),
    progress: z.strictObject({
      notices: count,
      issued: count,
      answered: count,
      used: count,
      returned: count,
      destroyed: count,
      overdue: count,
    }),
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
    notices: z.array(
      z.strictObject({
        partnerId: z.string(),
        status: z.enum(noticeStatuses),
        sentAt: z.string(),
        dueAt: z.string(),
        overdue: z.boolean(),
        answeredAt: z.string().optional(),
        buyersInformed: count.optional(),
        evidence: z.string().optional(),
        lots: z.array(z.strictObject(noticeLot)),
      }),
    ),
    equation: z.array(
      z.strictObject({
        lot: z.string(),
        received: count,
        onHand: count,
        sentBack: count,
        destroyed: count,
        used: count,
        lost: count,
        withConsignees: count,
        usedByConsignees: count,
        unexplained: count,
        missing: z.array(z.strictObject({ partnerId: z.string(), units: count, noticed: z.boolean() })),
      }),
    ),
    destructions: z.array(
      z.strictObject({
        destructionId: z.string(),
        warehouseId: z.string(),
        lot: z.string(),
        quantity: count,
        supervision: z.string(),
        destroyedAt: z.string(),
        destroyedBy: z.string(),
      }),
    ),
  }),
  rejections: {},
  example: { recallId: 'rcl_demo' },
});
