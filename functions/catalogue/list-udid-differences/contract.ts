import * as z from 'zod';
import { udidFields } from '../../../domain/catalogue/udid-record.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { certificateReaders } from '../../../runtime/shapes/certificates.ts';

export const contract = query({
  context: 'catalogue',
  name: 'list-udid-differences',
  path: '/catalogue/udid-deliveries/{deliveryId}/differences',
  summary: {
    en: 'In what our items differ from a file of the national UDI database, and how each was settled',
    zh: '商品主数据与唯一标识数据库文件的差异及处理结果',
  },
  loses: 'Nobody sees in what our items differ from the national UDI database.',
  may: certificateReaders,
  input: z.strictObject({ deliveryId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      itemId: z.string(),
      itemCode: z.string(),
      di: z.string(),
      lines: z.array(z.strictObject({ field: z.enum(udidFields), ours: z.string(), theirs: z.string() })).readonly(),
      settled: z.strictObject({ taken: z.array(z.string()), by: z.string(), at: z.string() }).optional(),
    }),
  ),
  rejections: {},
  example: { deliveryId: 'udd_demo' },
});
