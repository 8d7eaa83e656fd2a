import * as z from 'zod';
import { renewalOutcomes } from '../../../domain/shared/validity.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';
import { certificateAnswer, certificateKeepers } from '../../../runtime/shapes/certificates.ts';

export const contract = command({
  context: 'catalogue',
  name: 'decide-certificate-renewal',
  method: 'POST',
  path: '/catalogue/certificates/{certificateId}/renewal-decision',
  status: 200,
  summary: {
    en: 'Record the authority’s decision on a renewal: granted or refused',
    zh: '登记延续注册审批结论：准予或不予延续',
  },
  loses: 'A refused renewal keeps counting as granted.',
  may: certificateKeepers,
  input: z.strictObject({ certificateId: field.id, outcome: z.enum(renewalOutcomes), day: field.day }),
  output: certificateAnswer,
  rejections: choose(certificateRejections, 'renewal-not-waiting', 'decision-day-wrong'),
  example: { certificateId: 'crt_demo', outcome: 'granted', day: '2026-11-20' },
});
