import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualityRejections } from '../../../runtime/rejections/quality.ts';

export const contract = command({
  context: 'quality',
  name: 'destroy-recalled',
  method: 'POST',
  path: '/quality/recalls/{recallId}/destructions',
  status: 201,
  summary: {
    en: 'Record the destruction of recalled goods under supervision',
    zh: '登记召回品在监督下的销毁',
  },
  loses: 'Recalled goods cannot be destroyed on the record.',
  may: ['quality-manager'],
  countsGoods: true,
  input: z.strictObject({
    recallId: field.id,
    warehouseId: field.id,
    supervision: z.string().trim().min(1).max(200),
    lot: field.lot,
    quantity: field.quantity,
    serials: z.array(field.serial).min(1).max(40).optional(),
  }),
  output: z.strictObject({
    destructionId: z.string(),
    recallId: z.string(),
    lot: z.string(),
    quantity: z.int(),
    destroyedAt: z.string(),
  }),
  rejections: choose(
    qualityRejections,
    'recall-closed',
    'lot-not-recalled',
    'serials-needed',
    'serials-not-kept',
    'serial-not-recalled',
    'serial-not-here',
    'nothing-recalled-here',
  ),
  example: {
    recallId: 'rcl_demo',
    warehouseId: 'wh_demo',
    supervision: '市市场监管局监销记录 2026-31',
    lot: 'A1',
    quantity: 3,
  },
});
