import * as z from 'zod';
import { partnerStatuses } from '../../../domain/partners/partner.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { attachmentRejections } from '../../../runtime/rejections/attachments.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'approve-partner',
  method: 'POST',
  path: '/partners/{partnerId}/approve',
  status: 200,
  summary: {
    en: 'Pass a partner in first-operation review when its file is complete and in force today',
    zh: '首营审核通过：资质齐全且当日有效',
  },
  loses: 'New partners stay closed: nothing is bought from or sold to them.',
  may: ['quality-manager'],
  input: z.strictObject({ partnerId: field.id }),
  output: z.strictObject({ partnerId: z.string(), status: z.enum(partnerStatuses) }),
  rejections: {
    ...choose(partnersRejections, 'same-person', 'partner-already-approved', 'qualification-incomplete'),
    ...choose(attachmentRejections, 'papers-lacking'),
  },
  example: { partnerId: 'ptn_demo' },
});
