import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'take-udid-delivery',
  method: 'POST',
  path: '/catalogue/udid-deliveries',
  status: 201,
  summary: {
    en: 'Take in one XML file of a version of the national UDI database and list in what our items differ',
    zh: '导入唯一标识数据库某版本的 XML 文件，列出与商品主数据的差异',
  },
  loses: 'Item data drifts away from the national UDI database unseen.',
  may: ['quality', 'quality-manager'],
  input: z.strictObject({
    version: field.code,
    /** Name of the file within the version. */
    file: field.code,
    /** Four million characters at the most; a larger file is divided between two devices. */
    xml: z.string().min(1).max(4_000_000),
  }),
  output: z.strictObject({
    deliveryId: z.string(),
    version: z.string(),
    records: z.int(),
    matched: z.int(),
    different: z.int(),
  }),
  rejections: choose(catalogueRejections, 'udid-unreadable', 'udid-version-taken', 'udid-too-many-differences'),
  example: {
    version: '20261121',
    file: 'UDID_DAY_UPDATE_20261121_1.xml',
    xml: '<udid><devices><device><zxxsdycpbs>06901234567892</zxxsdycpbs></device></devices></udid>',
  },
  timeoutSeconds: 29,
  memoryMb: 1024,
});
