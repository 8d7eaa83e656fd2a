import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'purchasing',
  name: 'get-purchase-order-timeline',
  path: '/purchasing/orders/{purchaseOrderId}/timeline',
  summary: {
    en: 'Who ordered, received and accepted on a purchase order, when and with which receipt',
    zh: '采购订单时间线：何人何时下单、收货、验收及对应收货单',
  },
  loses: 'Nobody sees which receipts belong to a purchase order.',
  may: ['purchaser', 'receiver', 'inspector', 'quality', 'quality-manager', 'finance', 'finance-manager', 'auditor'],
  input: z.strictObject({ purchaseOrderId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      at: z.string(),
      occurredAt: z.string(),
      actor: z.string(),
      role: z.string(),
      command: z.string(),
      document: z.string(),
      version: z.int(),
      summary: z.record(z.string(), z.unknown()),
    }),
  ),
  rejections: {},
  example: { purchaseOrderId: 'pur_demo' },
});
