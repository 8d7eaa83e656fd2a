import * as z from 'zod';
import { purchaseOrderStatuses } from '../../../domain/purchasing/purchase-order.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

const text = z.string().optional();

export const contract = query({
  context: 'purchasing',
  name: 'get-purchase-order',
  path: '/purchasing/orders/{purchaseOrderId}',
  summary: {
    en: 'A purchase order with the fields of the purchase record and what has arrived of each line',
    zh: '采购订单：采购记录的法定字段及每行到货情况',
  },
  loses: 'Purchasers and receivers cannot see what was ordered.',
  may: ['purchaser', 'receiver', 'inspector', 'quality', 'quality-manager', 'finance', 'finance-manager', 'auditor'],
  input: z.strictObject({ purchaseOrderId: field.id }),
  output: z.strictObject({
    purchaseOrderId: z.string(),
    number: z.string(),
    supplierId: z.string(),
    supplierName: text,
    warehouseId: z.string(),
    status: z.enum(purchaseOrderStatuses),
    orderedOn: z.string(),
    expectedOn: text,
    supplierSalespersonId: text,
    placedBy: z.string(),
    currency: z.enum(currencies),
    gross: field.moneyText,
    lines: z.array(
      z.strictObject({
        line: z.int(),
        itemId: z.string(),
        itemCode: z.string(),
        name: z.string(),
        specification: z.string(),
        model: z.string(),
        certificate: text,
        registrant: z.string(),
        productionLicence: text,
        unit: z.string(),
        quantity: z.int(),
        received: z.int(),
        unitPrice: field.unitPriceText,
        taxRateBp: z.int(),
        gross: field.moneyText,
      }),
    ),
  }),
  rejections: {},
  example: { purchaseOrderId: 'pur_demo' },
});
