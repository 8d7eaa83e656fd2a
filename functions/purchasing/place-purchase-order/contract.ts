import * as z from 'zod';
import { purchaseOrderStatuses } from '../../../domain/purchasing/purchase-order.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose, houseRejections } from '../../../runtime/rejections.ts';
import { purchasingRejections } from '../../../runtime/rejections/purchasing.ts';
import { qualificationRejections } from '../../../runtime/rejections/qualification.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';
import { supplierSalespersonRejections } from '../../../runtime/rejections/supplier-salesperson.ts';

const line = z.strictObject({
  itemId: field.id,
  quantity: field.quantity,
  unitPrice: field.unitPrice.refine((price) => price >= 0, both('不得为负数', 'must not be negative')),
  taxRateBp: z.int().min(0).max(10_000).optional(),
});

export const contract = command({
  context: 'purchasing',
  name: 'place-purchase-order',
  method: 'POST',
  path: '/purchasing/orders',
  status: 201,
  summary: {
    en: 'Order items from a qualified supplier for one of our warehouses',
    zh: '向合格供货者下达采购订单，指定收货仓库',
  },
  loses: 'Purchasers cannot order; goods run out.',
  may: ['purchaser'],
  movesMoney: true,
  input: z.strictObject({
    supplierId: field.id,
    warehouseId: field.id,
    expectedOn: field.day.optional(),
    supplierSalespersonId: field.id.optional(),
    lines: z
      .array(line)
      .min(1, both('采购订单至少须有一行', 'a purchase order has at least one line'))
      .max(100, both('采购订单最多 100 行', 'a purchase order has at most 100 lines'))
      .refine(
        (lines) => new Set(lines.map(({ itemId }) => itemId)).size === lines.length,
        both('同一品种只能出现一次', 'each item stands once'),
      ),
  }),
  output: z.strictObject({
    purchaseOrderId: z.string(),
    number: z.string(),
    status: z.enum(purchaseOrderStatuses),
    lineCount: z.int(),
    gross: field.moneyText,
    currency: z.enum(currencies),
  }),
  rejections: {
    ...choose(houseRejections, 'amount-too-large'),
    ...choose(purchasingRejections, 'not-a-supplier'),
    ...choose(stockRejections, 'warehouse-not-found', 'item-unknown'),
    ...qualificationRejections,
    ...supplierSalespersonRejections,
  },
  example: {
    supplierId: 'ptn_supplier',
    warehouseId: 'wh_east',
    lines: [{ itemId: 'itm_demo', quantity: 100, unitPrice: '85.5000' }],
  },
});
