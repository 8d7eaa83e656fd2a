import * as z from 'zod';
import { receiptStatuses } from '../../../domain/purchasing/receipt.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { purchasingRejections } from '../../../runtime/rejections/purchasing.ts';
import { stockRejections } from '../../../runtime/rejections/stock.ts';

const celsius = field.measured.min(-200).max(100);
const scan = z.strictObject({
  code: z.string().min(1).max(500),
  packages: z.int().positive().max(100_000).default(1),
});
const goods = z.strictObject({
  itemId: field.id,
  lot: field.lot.optional(),
  expiry: field.day.optional(),
  productionDate: field.day.optional(),
  serials: z.array(field.serial).max(100).optional(),
  quantity: field.quantity,
  /** Their label, where it says too little to be sent as a scan: it shows the device identifier. */
  scan: z.string().min(1).max(500).optional(),
});

export const contract = command({
  context: 'purchasing',
  name: 'receive-delivery',
  method: 'POST',
  path: '/purchasing/receipts',
  status: 201,
  summary: {
    en: 'Receive goods by scan against a purchase order and the supplier’s delivery note; they wait for acceptance',
    zh: '凭采购订单和随货同行单扫码收货，货品转入待验',
  },
  loses: 'Deliveries wait at the dock and cannot be sold.',
  may: ['receiver'],
  countsGoods: true,
  input: z
    .strictObject({
      purchaseOrderId: field.id,
      supplierId: field.id,
      deliveryNote: field.code,
      scans: z.array(scan).max(200).default([]),
      goods: z.array(goods).max(100).default([]),
      transport: z
        .strictObject({
          mode: z.string().trim().min(1).max(60),
          departedAt: field.instant,
          arrivedAt: field.instant,
          arrivalCelsius: celsius,
          lowestCelsius: celsius,
          highestCelsius: celsius,
        })
        .refine(({ lowestCelsius, highestCelsius }) => lowestCelsius <= highestCelsius, {
          path: ['highestCelsius'],
          message: both('不得低于最低温度', 'must not be below the lowest'),
        })
        .optional(),
    })
    .refine(
      ({ scans, goods: named }) => scans.length + named.length > 0,
      both('至少扫码或填写一项货品', 'scan or name at least one thing'),
    ),
  output: z.strictObject({
    receiptId: z.string(),
    number: z.string(),
    status: z.enum(receiptStatuses),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        itemId: z.string(),
        lot: z.string(),
        expiry: z.string(),
        quantity: z.int(),
        serialCount: z.int(),
        outsideCertificate: z.boolean(),
      }),
    ),
  }),
  rejections: {
    ...choose(
      purchasingRejections,
      'purchase-order-closed',
      'wrong-supplier',
      'code-unreadable',
      'code-unknown',
      'item-not-ordered',
      'more-than-ordered',
      'transport-missing',
      'transport-too-warm-or-cold',
      'arrival-before-departure',
      'udi-required',
      'udi-incomplete',
      'label-of-another-item',
    ),
    ...choose(
      stockRejections,
      'lot-missing',
      'expiry-missing',
      'serial-missing',
      'serials-not-kept',
      'serial-repeated',
      'serial-in-stock',
      'lot-contradicts',
      'goods-expired',
      'document-too-large',
    ),
  },
  example: {
    purchaseOrderId: 'pur_demo',
    supplierId: 'ptn_supplier',
    deliveryNote: 'DN-778',
    scans: [{ code: '(01)06901234567892(17)281231(10)A1', packages: 20 }],
  },
});
