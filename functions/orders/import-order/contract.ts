import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose, houseRejections } from '../../../runtime/rejections.ts';
import { ordersRejections } from '../../../runtime/rejections/orders.ts';
import { qualificationRejections } from '../../../runtime/rejections/qualification.ts';
import { salespersonRejections } from '../../../runtime/rejections/salesperson.ts';

export const contract = command({
  context: 'orders',
  name: 'import-order',
  method: 'POST',
  path: '/orders/files',
  status: 200,
  summary: {
    en: 'Take an order file in the sender’s own codes; with a code nobody knows it is held whole',
    zh: '接收使用对方编码的订单文件；有未知编码则整单待确认',
  },
  loses: 'Hospitals’ order files are not taken and must be typed in.',
  may: ['sales', 'sales-manager', 'partner-buyer'],
  feature: 'order-files',
  movesMoney: true,
  input: z.strictObject({
    partnerId: field.id,
    fileName: z.string().trim().min(1).max(200),
    /** Text of a CSV file with a heading; comma, semicolon or tab. Its columns are those remembered for the heading. */
    content: z.string().min(1).max(200_000),
    customerReference: z.string().trim().min(1).max(64).optional(),
    /** Our salesperson in whose name it is made; a partner's people name nobody. */
    salespersonId: field.id.optional(),
  }),
  output: z.strictObject({
    outcome: z.enum(['placed', 'held']),
    number: z.string(),
    orderId: z.string().optional(),
    heldId: z.string().optional(),
    gross: field.moneyText.optional(),
    unknownCodes: z.array(z.string()),
  }),
  rejections: {
    ...choose(houseRejections, 'amount-too-large'),
    ...choose(
      ordersRejections,
      'address-not-found',
      'item-not-found',
      'price-missing',
      'file-unreadable',
      'columns-unknown',
    ),
    ...qualificationRejections,
    ...salespersonRejections,
  },
  example: { partnerId: 'ptn_demo', fileName: 'order.csv', content: '编码,数量\nH-001,10\n' },
});
