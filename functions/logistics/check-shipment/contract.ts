import * as z from 'zod';
import { shipmentStatuses } from '../../../domain/logistics/shipment.ts';
import { mostRefusals, refusalReasons } from '../../../domain/logistics/check-shipment.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { logisticsRejections } from '../../../runtime/rejections/logistics.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';

const check = z
  .strictObject({
    /** A GS1 code as scanned; quantity then counts packages. */
    scan: z.string().min(1).max(500).optional(),
    line: z.int().positive().optional(),
    lot: field.lot.optional(),
    serials: z.array(field.serial).max(60).optional(),
    quantity: field.quantity.optional(),
    /** Why these goods may not leave; absent when they pass. */
    refuse: z.enum(refusalReasons).optional(),
  })
  .refine(
    ({ scan, line }) => scan !== undefined || line !== undefined,
    both('须扫码，或填写行号和批号', 'needs a scan, or a line with its lot'),
  );

export const contract = command({
  context: 'logistics',
  name: 'check-shipment',
  method: 'POST',
  path: '/logistics/shipments/{shipmentId}/checks',
  status: 200,
  summary: {
    en: 'Check picked goods before they leave; refused goods go to quarantine and others are taken in their place',
    zh: '出库复核；不合格货物转入隔离区并自动换批补足',
  },
  loses: 'Picked goods cannot be checked, so nothing may leave the warehouse.',
  may: ['checker'],
  movesGoods: true,
  input: z.strictObject({
    shipmentId: field.id,
    checks: z
      .array(check)
      .min(1)
      .max(300)
      .refine(
        (checks) => checks.filter(({ refuse }) => refuse).length <= mostRefusals,
        both('一次最多登记 10 项不合格', 'at most 10 refusals at once'),
      )
      .refine(
        (checks) =>
          checks.reduce((sum, { refuse, serials }) => sum + (refuse ? (serials?.length ?? 0) : 0), 0) <= mostRefusals,
        both('一次最多登记 10 个不合格序列号', 'at most 10 refused serial numbers at once'),
      ),
  }),
  output: z.strictObject({
    shipmentId: z.string(),
    status: z.enum(shipmentStatuses),
    units: z.int(),
    picked: z.int(),
    checked: z.int(),
    refused: z.int(),
    replaced: z.int(),
  }),
  rejections: {
    ...choose(stockRejections, 'document-too-large'),
    ...choose(
      logisticsRejections,
      'shipment-not-waiting',
      'checker-is-picker',
      'line-not-found',
      'item-not-in-shipment',
      'lot-mismatch',
      'expiry-mismatch',
      'more-than-picked',
      'goods-stopped',
      'serial-needed',
      'serial-not-picked',
      'code-unreadable',
      'code-unknown',
    ),
  },
  example: { shipmentId: 'shp_demo', checks: [{ line: 1, lot: 'A1', quantity: 10 }] },
});
