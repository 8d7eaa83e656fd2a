import * as z from 'zod';
import { renewalOutcomes } from '../../../domain/shared/validity.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { partnersRejections } from '../../../runtime/rejections/partners.ts';

export const contract = command({
  context: 'partners',
  name: 'decide-licence-renewal',
  method: 'POST',
  path: '/partners/{partnerId}/licences/{licenceId}/renewal/decision',
  status: 200,
  summary: {
    en: 'Record the authority’s decision about the renewal of a licence',
    zh: '登记许可证延续的审批结果',
  },
  loses: 'A refused renewal keeps opening business it no longer covers.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    partnerId: field.id,
    licenceId: field.id,
    outcome: z.enum(renewalOutcomes),
    day: field.day,
  }),
  output: z.strictObject({ licenceId: z.string(), lastDay: z.string() }),
  rejections: choose(
    partnersRejections,
    'renewal-not-asked',
    'renewal-already-decided',
    'day-in-future',
    'decided-before-asked',
  ),
  example: { partnerId: 'ptn_demo', licenceId: 'lic_demo', outcome: 'granted', day: '2026-09-30' },
});
