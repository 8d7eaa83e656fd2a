import * as z from 'zod';
import { certificateEnds } from '../../../domain/catalogue/certificate.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';
import { certificateAnswer, certificateKeepers } from '../../../runtime/shapes/certificates.ts';

export const contract = command({
  context: 'catalogue',
  name: 'end-certificate',
  method: 'POST',
  path: '/catalogue/certificates/{certificateId}/end',
  status: 200,
  summary: {
    en: 'End a certificate before its printed day: revoked, cancelled, amended or recorded in error',
    zh: '提前终止注册证：吊销、注销、变更或登记错误',
  },
  loses: 'A revoked certificate keeps opening sales of goods made after it.',
  may: certificateKeepers,
  input: z.strictObject({ certificateId: field.id, reason: z.enum(certificateEnds), lastDay: field.day.optional() }),
  output: certificateAnswer,
  rejections: choose(certificateRejections, 'certificate-already-ended', 'last-day-missing', 'last-day-too-late'),
  example: { certificateId: 'crt_demo', reason: 'revoked', lastDay: '2026-11-21' },
});
