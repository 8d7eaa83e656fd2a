import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'receive-recall-return',
  method: 'POST',
  path: '/quality/recalls/{recallId}/returns',
  status: 201,
  summary: {
    en: 'Take recalled goods back from a consignee; they stand apart as recalled',
    zh: '接收收货单位退回的召回品，单独存放并标记为召回',
  },
  loses: 'Recalled goods that come back cannot be booked; the recall cannot close.',
  may: ['receiver', 'quality', 'quality-manager'],
  countsGoods: true,
  input: z.strictObject({
    recallId: field.id,
    partnerId: field.id,
    warehouseId: field.id,
    lot: field.lot,
    quantity: field.quantity,
    serials: z.array(field.serial).min(1).max(40).optional(),
  }),
  output: z.strictObject({
    returnId: z.string(),
    recallId: z.string(),
    partnerId: z.string(),
    lot: z.string(),
    returned: z.int(),
    outstanding: z.int(),
  }),
  rejections: choose(
    qualityRejections,
    'recall-closed',
    'warehouse-not-found',
    'lot-not-recalled',
    'lot-not-in-notice',
    'more-than-issued',
    'serials-needed',
    'serials-not-kept',
    'serial-not-recalled',
    'serial-not-with-consignee',
  ),
  example: { recallId: 'rcl_demo', partnerId: 'ptn_demo', warehouseId: 'wh_demo', lot: 'A1', quantity: 3 },
});
