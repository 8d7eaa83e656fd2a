import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';
import { certificateAnswer, certificateKeepers } from '../../../runtime/shapes/certificates.ts';

export const contract = command({
  context: 'catalogue',
  name: 'record-certificate-renewal',
  method: 'POST',
  path: '/catalogue/certificates/{certificateId}/renewal',
  status: 200,
  summary: {
    en: 'Record the acceptance notice of a renewal; until it is decided the certificate counts as renewed',
    zh: '登记延续注册受理通知书；未作出决定前视为准予延续',
  },
  loses: 'Certificates whose renewal waits at the authority count as lapsed.',
  may: certificateKeepers,
  input: z.strictObject({ certificateId: field.id, notice: field.code, askedOn: field.day }),
  output: certificateAnswer,
  rejections: choose(
    certificateRejections,
    'certificate-not-approved',
    'certificate-ended',
    'certificate-endless',
    'renewal-already-recorded',
    'renewal-asked-late',
    'renewal-not-asked-yet',
  ),
  example: { certificateId: 'crt_demo', notice: '受理号2027-0001', askedOn: '2027-06-30' },
});
