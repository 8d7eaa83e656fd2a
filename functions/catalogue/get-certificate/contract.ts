import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { certificateReaders, certificateShape } from '../../../runtime/shapes/certificates.ts';

export const contract = query({
  context: 'catalogue',
  name: 'get-certificate',
  path: '/catalogue/certificates/{certificateId}',
  summary: {
    en: 'A certificate with its chain of terms and what waits for approval',
    zh: '查询注册证：历次有效期及待审核内容',
  },
  loses: 'Nobody can look up a certificate.',
  may: certificateReaders,
  input: z.strictObject({ certificateId: field.id }),
  output: certificateShape,
  rejections: {},
  example: { certificateId: 'crt_demo' },
});
