import * as z from 'zod';
import { shipmentStatuses } from '../../../domain/logistics/shipment.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { logisticsRejections } from '../../../runtime/rejections/logistics.ts';

const pick = z
  .strictObject({
    /** A GS1 code as scanned; quantity then counts packages. */
    scan: z.string().min(1).max(500).optional(),
    line: z.int().positive().optional(),
    lot: field.lot.optional(),
    serials: z.array(field.serial).max(60).optional(),
    quantity: field.quantity.optional(),
  })
  .refine(
    ({ scan, line }) => scan !== undefined || line !== undefined,
    both('须扫码，或填写行号和批号', 'needs a scan, or a line with its lot'),
  );

export const contract = command({
  context: 'logistics',
  name: 'pick-shipment',
  method: 'POST',
  path: '/logistics/shipments/{shipmentId}/picks',
  status: 200,
  summary: {
    en: 'Pick goods for a shipment by scan, or by line and lot; the last pick makes it ready to check',
    zh: '按扫码或行号批号拣货；全部拣完后进入出库复核',
  },
  loses: 'The warehouse cannot pick; reserved goods stay on the shelf.',
  may: ['picker'],
  movesGoods: true,
  input: z.strictObject({
    shipmentId: field.id,
    picks: z
      .array(pick)
      .min(1)
      .max(300)
      .refine(
        (picks) => picks.reduce((sum, { serials }) => sum + (serials?.length ?? 0), 0) <= 60,
        both('一次最多 60 个序列号', 'at most 60 serial numbers at once'),
      ),
  }),
  output: z.strictObject({ shipmentId: z.string(), status: z.enum(shipmentStatuses), units: z.int(), picked: z.int() }),
  rejections: choose(
    logisticsRejections,
    'shipment-not-waiting',
    'line-not-found',
    'item-not-in-shipment',
    'lot-mismatch',
    'expiry-mismatch',
    'more-than-allocated',
    'goods-stopped',
    'goods-expired',
    'serial-needed',
    'serial-unknown',
    'serial-taken',
    'code-unreadable',
    'code-unknown',
  ),
  example: { shipmentId: 'shp_demo', picks: [{ line: 1, lot: 'A1', quantity: 10 }] },
});
