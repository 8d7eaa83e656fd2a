import * as z from 'zod';
import { both } from '../../../domain/shared/said.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { certificateReaders, certificateShape } from '../../../runtime/shapes/certificates.ts';

export const contract = query({
  context: 'catalogue',
  name: 'list-lapsing-certificates',
  path: '/catalogue/certificates-lapsing',
  summary: {
    en: 'Certificates whose last term ends in a month, the first to lapse first',
    zh: '某月到期的注册证，按到期日排序',
  },
  loses: 'Certificates lapse unseen: goods made after that day cannot be sold, and the renewal window is missed.',
  may: certificateReaders,
  input: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, both('须为月份，格式为 YYYY-MM', 'must be a month, written YYYY-MM')),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(
    z.strictObject({
      ...certificateShape.shape,
      /** The last day of its last term. */
      lapsesOn: z.string(),
      /** Last day on which its renewal can be asked for. */
      askUntil: z.string(),
    }),
  ),
  rejections: {},
  example: { month: '2028-01' },
});
