import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { qualificationRejections } from '../../../runtime/rejections/qualification.ts';
import { logisticsRejections } from '../../../runtime/rejections/logistics.ts';

export const contract = command({
  context: 'logistics',
  name: 'allocate-back-order',
  method: 'POST',
  path: '/logistics/orders/{orderId}/allocate',
  status: 200,
  summary: {
    en: 'Try again to reserve goods for the lines of an order that wait for them',
    zh: '为订单缺货行重新分配库存',
  },
  loses: 'Back-orders stay open although goods have arrived.',
  may: ['sales', 'sales-manager'],
  movesGoods: true,
  input: z.strictObject({ orderId: field.id }),
  output: z.strictObject({
    orderId: z.string(),
    /** Absent while the allocation goes on in steps and has reserved nothing yet. */
    shipmentId: z.string().optional(),
    status: z.enum(['allocated', 'allocating', 'back-ordered']),
    units: z.int(),
    shortLines: z.int(),
  }),
  rejections: {
    ...qualificationRejections,
    ...choose(
      logisticsRejections,
      'order-cancelled',
      'order-not-approved',
      'allocation-running',
      'nothing-outstanding',
      'stock-short',
    ),
  },
  example: { orderId: 'ord_demo' },
});
