import * as z from 'zod';
import { transportModes } from '../../../domain/logistics/shipment.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { shipmentCard } from '../../../runtime/shipment-card.ts';

export const contract = query({
  context: 'logistics',
  name: 'get-shipment',
  path: '/logistics/shipments/{shipmentId}',
  summary: {
    en: 'A shipment with its lots, how far each is picked and checked, and its transport',
    zh: '查看出库单：批号、拣货复核进度与运输信息',
  },
  loses: 'Nobody sees what a shipment holds or how far it is.',
  may: 'anyone',
  input: z.strictObject({ shipmentId: field.id }),
  output: shipmentCard.extend({
    transport: z
      .strictObject({
        mode: z.enum(transportModes),
        carrier: z.string().optional(),
        waybill: z.string().optional(),
        plate: z.string().optional(),
        driverId: z.string().optional(),
        conditions: z.string().optional(),
      })
      .optional(),
    signedCopy: z.strictObject({ reference: z.string(), sha256: z.string().optional() }).optional(),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        orderLine: z.int(),
        itemId: z.string(),
        itemCode: z.string(),
        lot: z.string(),
        expiry: z.string(),
        productionDate: z.string().optional(),
        quantity: z.int(),
        picked: z.int(),
        checked: z.int(),
        dropped: z.int(),
        serialManaged: z.boolean(),
        serials: z.array(z.string()),
      }),
    ),
  }),
  rejections: {},
  example: { shipmentId: 'shp_demo' },
});
