import * as z from 'zod';
import { endReasons } from '../../../domain/partners/partner.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'end-licence',
  method: 'POST',
  path: '/partners/{partnerId}/licences/{licenceId}/end',
  status: 200,
  summary: {
    en: 'End a licence before its printed day: revoked, cancelled, amended or recorded in error',
    zh: '提前终止许可证：吊销、注销、变更或登记错误',
  },
  loses: 'A revoked licence keeps opening sales it no longer covers.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    partnerId: field.id,
    licenceId: field.id,
    reason: z.enum(endReasons),
    /** The last day it covered; the day before its first when it never should have stood here. */
    lastDay: field.day,
  }),
  output: z.strictObject({ licenceId: z.string(), validTo: z.string() }),
  rejections: choose(partnersRejections, 'licence-already-ended', 'last-day-too-late'),
  example: { partnerId: 'ptn_demo', licenceId: 'lic_demo', reason: 'revoked', lastDay: '2026-11-21' },
});
