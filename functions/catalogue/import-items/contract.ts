import * as z from 'zod';
import { jobStatuses } from '../../../domain/shared/job.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';

/** Largest record, in bytes of JSON: twenty of them make a page of the job. */
const largestRecordBytes = 4_000;

export const contract = command({
  context: 'catalogue',
  name: 'import-items',
  method: 'POST',
  path: '/catalogue/item-imports',
  status: 202,
  summary: {
    en: 'Hand in a list of items; each record is taken or refused on its own, and a report says which',
    zh: '批量导入商品：逐条登记或拒绝，并生成报告',
  },
  loses: 'Lists of items have to be typed in one by one.',
  may: ['quality', 'purchaser', 'administrator'],
  input: z.strictObject({
    /** Whose list it is; `gudid` is the FDA's Global UDI Database. */
    source: z.enum(['gudid']),
    /** Line of the file that the first record stands on. */
    firstLine: z.int().positive().max(10_000_000).default(1),
    records: z
      .array(
        z
          .record(z.string(), z.unknown())
          .refine(
            (record) => Buffer.byteLength(JSON.stringify(record)) <= largestRecordBytes,
            both(`超过 ${largestRecordBytes} 字节`, `is larger than ${largestRecordBytes} bytes`),
          ),
      )
      .min(1, both('清单至少须有一条记录', 'a list has at least one record'))
      .max(
        100,
        both('一次最多 100 条记录，其余请分批提交', 'a request has at most 100 records; send the next 100 in another'),
      ),
  }),
  output: z.strictObject({
    jobId: z.string(),
    status: z.enum(jobStatuses),
    total: z.int(),
    /** Where to watch the job, and where its report is. */
    watch: z.string(),
    report: z.string(),
  }),
  rejections: {},
  example: {
    source: 'gudid',
    records: [
      {
        ids: [{ di: '06901234567892', type: 'Primary', agency: 'GS1' }],
        brand: 'Example',
        model: 'S-35',
        company: 'Example Medical',
        count: 1,
        lot: true,
        serial: false,
        expiry: true,
        sterile: true,
        gmdn: ['Coronary artery stent'],
      },
    ],
  },
});
