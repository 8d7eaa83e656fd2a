import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';
import { certificateAnswer } from '../../../runtime/shapes/certificates.ts';

export const contract = command({
  context: 'catalogue',
  name: 'approve-certificate',
  method: 'POST',
  path: '/catalogue/certificates/{certificateId}/approve',
  status: 200,
  summary: {
    en: 'Approve what waits of a certificate after comparing it with the paper',
    zh: '核对原件后审核注册证的登记内容',
  },
  loses: 'Certificates stay unapproved and open nothing.',
  may: ['quality-manager'],
  input: z.strictObject({ certificateId: field.id }),
  output: certificateAnswer,
  rejections: choose(certificateRejections, 'certificate-not-waiting', 'same-person'),
  example: { certificateId: 'crt_demo' },
});
