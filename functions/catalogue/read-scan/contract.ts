import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { scanRejections } from '../../../runtime/rejections/scans.ts';
import { itemStatus } from '../../../runtime/shapes/catalogue.ts';

export const contract = query({
  context: 'catalogue',
  name: 'read-scan',
  path: '/catalogue/scans',
  summary: {
    en: 'Turn any GS1 scan into item, packaging level, lot, serial and dates',
    zh: '解析 GS1 扫描内容：商品、包装级别、批号、序列号与日期',
  },
  loses: 'Scanners read nothing: receiving, picking and checking stop.',
  may: 'anyone',
  input: z.strictObject({
    /** Element string, bracketed text, Digital Link or the bare digits of a GTIN, exactly as scanned. */
    code: z.string().min(1).max(2000),
  }),
  output: z.strictObject({
    item: z.strictObject({
      itemId: z.string(),
      code: z.string(),
      name: z.string(),
      specification: z.string(),
      status: itemStatus,
      unit: z.string(),
      lotManaged: z.boolean(),
      serialManaged: z.boolean(),
      expiryManaged: z.boolean(),
    }),
    di: z.string(),
    /** Name of the packaging level scanned, e.g. 盒. */
    levelUnit: z.string().optional(),
    /** Base units in the piece scanned. */
    quantity: z.int(),
    lot: z.string().optional(),
    serial: z.string().optional(),
    productionDate: z.string().optional(),
    expiryDate: z.string().optional(),
    expiryTime: z.string().optional(),
    sscc: z.string().optional(),
    elements: z.array(z.strictObject({ ai: z.string(), value: z.string(), at: z.int() })),
  }),
  rejections: { ...scanRejections, ...choose(catalogueRejections, 'code-unknown', 'code-without-item') },
  example: { code: '(01)06901234567892(17)271231(10)L2026A' },
});
