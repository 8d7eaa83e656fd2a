import * as z from 'zod';
import { shipmentStatuses } from '../../../domain/logistics/shipment.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { logisticsRejections } from '../../../runtime/rejections/logistics.ts';

export const contract = command({
  context: 'logistics',
  name: 'confirm-delivery',
  method: 'POST',
  path: '/logistics/shipments/{shipmentId}/delivery',
  status: 200,
  summary: {
    en: 'Confirm that a shipment was delivered, with the signed copy of its delivery note',
    zh: '确认签收，登记签收回单',
  },
  loses: 'Deliveries stay open: no invoice follows and customers cannot be charged.',
  may: ['shipper', 'sales', 'partner-buyer'],
  movesMoney: true,
  input: z.strictObject({
    shipmentId: field.id,
    /** When the customer received it; now when absent. */
    deliveredAt: field.instant.optional(),
    signedCopy: z
      .strictObject({
        /** Object key or file number of the signed copy. */
        reference: z.string().trim().min(1).max(200),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, both('须为 64 位小写十六进制数', 'must be 64 hexadecimal digits in lower case'))
          .optional(),
      })
      .optional(),
  }),
  output: z.strictObject({
    shipmentId: z.string(),
    number: z.string(),
    status: z.enum(shipmentStatuses),
    deliveredAt: z.string(),
  }),
  rejections: choose(logisticsRejections, 'shipment-not-waiting', 'delivery-date-impossible'),
  example: { shipmentId: 'shp_demo', signedCopy: { reference: 'copies/DN-2026-000001.jpg' } },
});
