import * as z from 'zod';
import { shipmentStatuses, transportModes } from '../../../domain/logistics/shipment.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { logisticsRejections } from '../../../runtime/rejections/logistics.ts';
import { qualificationRejections } from '../../../runtime/rejections/qualification.ts';

export const contract = command({
  context: 'logistics',
  name: 'ship-shipment',
  method: 'POST',
  path: '/logistics/shipments/{shipmentId}/ship',
  status: 200,
  summary: {
    en: 'Let a checked shipment leave with its delivery note and transport record',
    zh: '发运已复核的出库单，生成随货同行单与运输记录',
  },
  loses: 'Checked goods stay on the dock; customers wait.',
  may: ['shipper'],
  movesGoods: true,
  input: z.strictObject({
    shipmentId: field.id,
    transport: z.strictObject({
      mode: z.enum(transportModes),
      carrier: field.name.optional(),
      waybill: field.code.optional(),
      plate: field.code.optional(),
      /** The driver's staff id, never a name. */
      driverId: field.id.optional(),
      /** Transport and storage conditions, e.g. 2–8 ℃. */
      conditions: field.note.optional(),
    }),
  }),
  output: z.strictObject({
    shipmentId: z.string(),
    number: z.string(),
    status: z.enum(shipmentStatuses),
    shippedAt: z.string(),
    lineCount: z.int(),
  }),
  rejections: {
    ...choose(
      logisticsRejections,
      'shipment-not-waiting',
      'order-cancelled',
      'transport-incomplete',
      'goods-stopped',
      'goods-expired',
      'goods-uncertified',
    ),
    ...qualificationRejections,
  },
  example: { shipmentId: 'shp_demo', transport: { mode: 'carrier', carrier: '顺丰', waybill: 'SF0000000001' } },
});
