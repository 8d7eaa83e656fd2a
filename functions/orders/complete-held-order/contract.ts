import * as z from 'zod';
import { orderStatuses } from '../../../domain/orders/order.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose, houseRejections } from '../../../runtime/rejections.ts';
import { ordersRejections } from '../../../runtime/rejections/orders.ts';
import { qualificationRejections } from '../../../runtime/rejections/qualification.ts';
import { salespersonRejections } from '../../../runtime/rejections/salesperson.ts';

export const contract = command({
  context: 'orders',
  name: 'complete-held-order',
  method: 'POST',
  path: '/orders/held/{heldId}/complete',
  status: 200,
  summary: { en: 'Place a held order once all its codes are mapped', zh: '编码全部映射后，将待确认订单转为正式订单' },
  loses: 'Orders with a once unknown code stay held although the code is mapped.',
  may: ['sales', 'sales-manager'],
  movesMoney: true,
  input: z.strictObject({
    heldId: field.id,
    /** Our salesperson in whose name it is made; whom the file named when absent. */
    salespersonId: field.id.optional(),
  }),
  output: z.strictObject({
    orderId: z.string(),
    number: z.string(),
    status: z.enum(orderStatuses),
    gross: field.moneyText,
  }),
  rejections: {
    ...choose(houseRejections, 'amount-too-large'),
    ...choose(
      ordersRejections,
      'order-not-waiting',
      'codes-still-unknown',
      'address-not-found',
      'item-not-found',
      'price-missing',
    ),
    ...qualificationRejections,
    ...salespersonRejections,
  },
  example: { heldId: 'hld_demo' },
});
