import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { certificateReaders } from '../../../runtime/shapes/certificates.ts';

export const contract = query({
  context: 'catalogue',
  name: 'list-udid-deliveries',
  path: '/catalogue/udid-deliveries',
  summary: {
    en: 'Files of the national UDI database taken in, the newest first',
    zh: '已导入的唯一标识数据库文件，新的在前',
  },
  loses: 'Nobody sees which version our items were compared with.',
  may: certificateReaders,
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      deliveryId: z.string(),
      version: z.string(),
      file: z.string(),
      records: z.int(),
      matched: z.int(),
      different: z.int(),
      takenAt: z.string(),
      takenBy: z.string(),
    }),
  ),
  rejections: {},
  example: { limit: 10 },
});
