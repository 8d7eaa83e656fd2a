import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { certificateStatuses } from '../../../domain/catalogue/certificate.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { certificateReaders, certificateShape } from '../../../runtime/shapes/certificates.ts';

export const contract = query({
  context: 'catalogue',
  name: 'list-certificates',
  path: '/catalogue/certificates',
  summary: {
    en: 'Certificates by number, or of a status: what waits for approval, what is approved, what ended early',
    zh: '按编号或状态查询注册证：待审核、已审核、提前终止',
  },
  loses: 'Certificates that wait for approval are not seen.',
  may: certificateReaders,
  input: z.strictObject({
    /** Exact; width and blanks are of no account. Narrows to the one certificate of this number. */
    number: field.code.optional(),
    status: z.enum(certificateStatuses).default('approved'),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(certificateShape),
  rejections: {},
  example: { status: 'waiting' },
});
