import * as z from 'zod';
import { purchaseOrderStatuses } from '../../../domain/purchasing/purchase-order.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field, pageOf } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'purchasing',
  name: 'list-purchase-orders',
  path: '/purchasing/orders',
  summary: {
    en: 'Purchase orders of a supplier, newest first, or all that still wait for goods, oldest first',
    zh: '某供货者的采购订单（新者在前），或全部待收货订单（旧者在前）',
  },
  loses: 'Purchasers and receivers cannot see which deliveries are due.',
  may: ['purchaser', 'receiver', 'inspector', 'quality', 'quality-manager', 'finance', 'finance-manager', 'auditor'],
  input: z.strictObject({ supplierId: field.id.optional(), limit: field.limit, cursor: field.cursor }),
  output: pageOf(
    z.strictObject({
      purchaseOrderId: z.string(),
      number: z.string(),
      supplierId: z.string(),
      warehouseId: z.string(),
      status: z.enum(purchaseOrderStatuses),
      lineCount: z.int(),
      gross: field.moneyText,
      currency: z.enum(currencies),
      orderedOn: z.string(),
      expectedOn: z.string().optional(),
    }),
  ),
  rejections: {},
  example: {},
});
