import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';
import { shipmentCard } from '../../../runtime/shipment-card.ts';

export const contract = query({
  context: 'logistics',
  name: 'list-open-picks',
  path: '/logistics/warehouses/{warehouseId}/picks',
  summary: {
    en: 'Shipments of a warehouse that wait to be picked, checked or shipped, oldest first',
    zh: '仓库待拣货、待复核、待发运的出库单，先到先办',
  },
  loses: 'The warehouse does not see what to pick next.',
  may: ['picker', 'checker', 'shipper', 'sales', 'sales-manager', 'quality', 'quality-manager', 'auditor'],
  input: z.strictObject({ warehouseId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(shipmentCard),
  rejections: {},
  example: { warehouseId: 'wh_demo' },
});
