import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { logisticsRejections } from '../../../runtime/rejections/logistics.ts';

const party = z.strictObject({ name: z.string(), address: z.string() });

export const contract = query({
  context: 'logistics',
  name: 'get-delivery-note',
  path: '/logistics/shipments/{shipmentId}/delivery-note',
  summary: {
    en: 'The delivery note that travels with the goods, with the fields the law asks for (GSP 91-92)',
    zh: '随货同行单（GSP 第九十一、九十二条所列内容）',
  },
  loses: 'Goods travel without their legally required note.',
  may: 'anyone',
  input: z.strictObject({ shipmentId: field.id }),
  output: z.strictObject({
    number: z.string(),
    orderNumber: z.string(),
    customerReference: z.string().optional(),
    shippedOn: z.string(),
    supplier: party,
    dispatch: party,
    consignee: party.extend({ contact: z.string() }),
    transport: z.strictObject({ mode: z.string(), details: z.string(), conditions: z.string() }),
    lines: z.array(
      z.strictObject({
        itemCode: z.string(),
        name: z.string(),
        model: z.string(),
        specification: z.string(),
        certificate: z.string(),
        registrant: z.string(),
        productionLicence: z.string().optional(),
        lot: z.string().optional(),
        serials: z.array(z.string()),
        productionDate: z.string().optional(),
        expiry: z.string().optional(),
        quantity: z.int(),
        unit: z.string(),
        conditions: z.string(),
        udi: z.array(z.string()),
      }),
    ),
  }),
  rejections: choose(logisticsRejections, 'shipment-not-waiting'),
  example: { shipmentId: 'shp_demo' },
});
