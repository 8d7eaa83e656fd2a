import * as z from 'zod';
import { recallClasses } from '../../../domain/quality/jurisdiction.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'quality',
  name: 'list-overdue-notices',
  path: '/quality/overdue-notices',
  summary: {
    en: 'Recall notices whose time is over without an answer, over all cases, the most overdue first',
    zh: '逾期未反馈的召回通知，逾期最久者在前',
  },
  loses: 'Nobody reminds the consignees that have not answered a recall in time.',
  may: ['quality', 'quality-manager', 'auditor'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      recallId: z.string(),
      number: z.string(),
      partnerId: z.string(),
      itemId: z.string(),
      recallClass: z.enum(recallClasses),
      sentAt: z.string(),
      dueAt: z.string(),
      /** Base units of the notice that are neither used nor returned. */
      outstanding: z.int(),
    }),
  ),
  rejections: {},
  example: {},
});
