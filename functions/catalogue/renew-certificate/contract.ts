import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';
import { certificateAnswer, certificateKeepers, termFields } from '../../../runtime/shapes/certificates.ts';

export const contract = command({
  context: 'catalogue',
  name: 'renew-certificate',
  method: 'POST',
  path: '/catalogue/certificates/{certificateId}/terms',
  status: 200,
  summary: {
    en: 'Put the next term of a certificate on file; another person of quality approves it',
    zh: '登记注册证延续后的有效期，由另一名质量人员审核',
  },
  loses: 'Renewed certificates cannot be recorded; goods made under the new term cannot be sold.',
  may: certificateKeepers,
  input: z.strictObject({ certificateId: field.id, ...termFields }),
  output: certificateAnswer,
  rejections: choose(
    certificateRejections,
    'certificate-term-missing',
    'certificate-days-crossed',
    'certificate-terms-overlap',
    'certificate-not-approved',
    'certificate-ended',
    'renewal-undecided',
    'certificate-endless',
  ),
  example: { certificateId: 'crt_demo', validFrom: '2028-01-05', validTo: '2033-01-04' },
});
