import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { certificateRejections } from '../../../runtime/rejections/certificates.ts';
import { certificateAnswer, certificateKeepers, recordedCertificate } from '../../../runtime/shapes/certificates.ts';

export const contract = command({
  context: 'catalogue',
  name: 'record-certificate',
  method: 'POST',
  path: '/catalogue/certificates',
  status: 201,
  summary: {
    en: 'Put a registration certificate or filing on file; another person of quality approves it',
    zh: '登记医疗器械注册证或备案凭证，由另一名质量人员审核',
  },
  loses: 'New certificates cannot be put on file; items that go by them stay closed.',
  may: certificateKeepers,
  input: recordedCertificate,
  output: certificateAnswer,
  rejections: choose(
    certificateRejections,
    'certificate-number-wrong',
    'certificate-class-differs',
    'certificate-term-missing',
    'certificate-days-crossed',
    'certificate-terms-overlap',
    'certificate-already-recorded',
    'certificates-too-many',
  ),
  example: {
    number: '国械注准20233130001',
    riskClass: 'III',
    productName: '冠状动脉支架',
    registrant: '示例医疗器械有限公司',
    issuedOn: '2023-01-05',
    validFrom: '2023-01-05',
    validTo: '2028-01-04',
  },
});
