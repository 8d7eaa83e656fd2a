import * as z from 'zod';
import { orderStatuses } from '../../../domain/orders/order.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose, houseRejections } from '../../../runtime/rejections.ts';
import { ordersRejections } from '../../../runtime/rejections/orders.ts';
import { qualificationRejections } from '../../../runtime/rejections/qualification.ts';
import { salespersonRejections } from '../../../runtime/rejections/salesperson.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';

export const contract = command({
  context: 'orders',
  name: 'place-order',
  method: 'POST',
  path: '/orders',
  status: 201,
  summary: {
    en: 'Place an order for a partner; every line is priced and says why',
    zh: '为往来单位下单；每行定价并说明理由',
  },
  loses: 'Customers and sales cannot place orders; hospitals may run out of goods.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  movesMoney: true,
  input: z.strictObject({
    partnerId: field.id,
    addressId: field.id.optional(),
    warehouseId: field.id.optional(),
    customerReference: z.string().trim().min(1).max(64).optional(),
    /** Our salesperson in whose name it is made; a partner's people name nobody. */
    salespersonId: field.id.optional(),
    lines: z
      .array(z.strictObject({ itemId: field.id, quantity: field.quantity }))
      .min(1, both('订单至少须有一行', 'an order has at least one line'))
      .max(300, both('订单最多 300 行', 'an order has at most 300 lines')),
  }),
  output: z.strictObject({
    orderId: z.string(),
    number: z.string(),
    status: z.enum(orderStatuses),
    lineCount: z.int(),
    gross: field.moneyText,
    currency: z.enum(currencies),
  }),
  rejections: {
    ...choose(houseRejections, 'amount-too-large'),
    ...choose(ordersRejections, 'address-not-found', 'item-not-found', 'price-missing'),
    ...choose(stockRejections, 'warehouse-not-found'),
    ...qualificationRejections,
    ...salespersonRejections,
  },
  example: {
    partnerId: 'ptn_demo',
    customerReference: 'PO-88',
    lines: [{ itemId: 'itm_demo', quantity: 10 }],
  },
});
