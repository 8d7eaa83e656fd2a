import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { shipmentCard } from '../../../runtime/shipment-card.ts';

export const contract = query({
  context: 'logistics',
  name: 'list-shipments',
  path: '/logistics/partners/{partnerId}/shipments',
  summary: { en: 'Shipments to a partner, newest first', zh: '发往某往来单位的出库单，最新在前' },
  loses: 'Customers and sales cannot follow deliveries.',
  may: 'anyone',
  input: z.strictObject({
    partnerId: field.id,
    from: field.day.optional(),
    to: field.day.optional(),
    limit: field.limit,
    cursor: field.cursor,
  }),
  output: pageOf(shipmentCard),
  rejections: {},
  example: { partnerId: 'ptn_demo' },
});
