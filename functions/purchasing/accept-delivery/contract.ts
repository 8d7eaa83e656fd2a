import * as z from 'zod';
import { receiptStatuses } from '../../../domain/purchasing/receipt.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { purchasingRejections } from '../../../runtime/rejections/purchasing.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';

const count = z.int().min(0).max(10_000_000);
const text = z.string().trim().min(1).max(500);

export const contract = command({
  context: 'purchasing',
  name: 'accept-delivery',
  method: 'POST',
  path: '/purchasing/receipts/{receiptId}/accept',
  status: 200,
  summary: {
    en: 'Judge every line of a receipt: accepted goods can be sold, rejected goods are isolated with the reason',
    zh: '逐行验收：合格转可用，不合格隔离并注明原因及处置',
  },
  loses: 'Received goods stay in inspection and cannot be sold.',
  may: ['inspector'],
  movesGoods: true,
  input: z.strictObject({
    receiptId: field.id,
    lines: z
      .array(
        z.strictObject({
          line: z.int().positive(),
          accepted: count,
          rejected: count.default(0),
          reason: text.optional(),
          disposal: text.optional(),
          rejectedSerials: z.array(field.serial).max(100).optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
  output: z.strictObject({
    receiptId: z.string(),
    number: z.string(),
    status: z.enum(receiptStatuses),
    acceptedQuantity: z.int(),
    rejectedQuantity: z.int(),
  }),
  rejections: {
    ...choose(
      purchasingRejections,
      'receipt-not-waiting',
      'same-person',
      'lines-not-judged',
      'rejection-without-reason',
      'made-outside-certificate',
    ),
    ...choose(stockRejections, 'serial-missing', 'goods-stopped', 'goods-expired'),
  },
  example: {
    receiptId: 'rcp_demo',
    lines: [{ line: 1, accepted: 19, rejected: 1, reason: 'outer box crushed', disposal: 'return to supplier' }],
  },
});
