import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { shipmentCard } from '../../../runtime/shipment-card.ts';

export const contract = query({
  context: 'logistics',
  name: 'list-shipments-in-transit',
  path: '/logistics/in-transit',
  summary: { en: 'Shipments that left and have not arrived, oldest first', zh: '在途（已发运未签收）的出库单' },
  loses: 'Nobody sees what is on its way, nor which of it was recalled.',
  may: ['shipper', 'sales', 'sales-manager', 'quality', 'quality-manager', 'auditor'],
  input: z.strictObject({ limit: field.limit, cursor: field.cursor }),
  output: pageOf(shipmentCard),
  rejections: {},
  example: {},
});
