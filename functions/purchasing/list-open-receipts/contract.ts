import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'purchasing',
  name: 'list-open-receipts',
  path: '/purchasing/receipts',
  summary: {
    en: 'Receipts of a warehouse that wait for acceptance, oldest first',
    zh: '某仓库待验收的收货单，旧者在前',
  },
  loses: 'Inspectors do not see which goods wait for them.',
  may: ['receiver', 'inspector', 'purchaser', 'quality', 'quality-manager', 'auditor'],
  input: z.strictObject({ warehouseId: field.id, limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      receiptId: z.string(),
      number: z.string(),
      purchaseOrderNumber: z.string(),
      supplierName: z.string(),
      deliveryNote: z.string(),
      lineCount: z.int(),
      receivedAt: z.string(),
      receivedBy: z.string(),
    }),
  ),
  rejections: {},
  example: { warehouseId: 'wh_east' },
});
