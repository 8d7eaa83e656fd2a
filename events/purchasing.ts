import * as z from 'zod';
import { amount, eventType, id, type EventOf } from './catalogue-entry.ts';

export const purchaseOrderPlacedV1 = eventType({
  type: 'purchasing.purchase-order-placed.v1',
  meaning: 'A purchase order was placed with a qualified supplier; its delivery is awaited.',
  data: z.strictObject({
    purchaseOrderId: id,
    number: id,
    supplierId: id,
    warehouseId: id,
    lineCount: z.int().positive(),
    gross: amount,
    currency: z.string(),
  }),
  example: {
    purchaseOrderId: 'pur_1',
    number: 'PO-2026-000001',
    supplierId: 'ptn_1',
    warehouseId: 'wh_east',
    lineCount: 3,
    gross: 1234500,
    currency: 'CNY',
  },
});
export type PurchaseOrderPlaced = EventOf<typeof purchaseOrderPlacedV1>;

const delivery = {
  receiptId: id,
  number: id,
  purchaseOrderId: id,
  supplierId: id,
  warehouseId: id,
  lineCount: z.int().positive(),
};

export const deliveryReceivedV1 = eventType({
  type: 'purchasing.delivery-received.v1',
  meaning: 'Goods arrived against a purchase order and wait for acceptance by another person.',
  data: z.strictObject(delivery),
  example: {
    receiptId: 'rcp_1',
    number: 'GR-2026-000001',
    purchaseOrderId: 'pur_1',
    supplierId: 'ptn_1',
    warehouseId: 'wh_east',
    lineCount: 2,
  },
});
export type DeliveryReceived = EventOf<typeof deliveryReceivedV1>;

export const deliveryAcceptedV1 = eventType({
  type: 'purchasing.delivery-accepted.v1',
  meaning: 'An inspector judged every line of a receipt: what was accepted can be sold, what was rejected is isolated.',
  data: z.strictObject({
    ...delivery,
    itemIds: z.array(id),
    acceptedQuantity: z.int().nonnegative(),
    rejectedQuantity: z.int().nonnegative(),
  }),
  example: {
    receiptId: 'rcp_1',
    number: 'GR-2026-000001',
    purchaseOrderId: 'pur_1',
    supplierId: 'ptn_1',
    warehouseId: 'wh_east',
    lineCount: 2,
    itemIds: ['itm_1', 'itm_2'],
    acceptedQuantity: 95,
    rejectedQuantity: 5,
  },
});
export type DeliveryAccepted = EventOf<typeof deliveryAcceptedV1>;

export const purchaseOrderCompletedV1 = eventType({
  type: 'purchasing.purchase-order-completed.v1',
  meaning: 'Everything ordered has been delivered; the purchase order is closed.',
  data: z.strictObject({ purchaseOrderId: id, number: id, supplierId: id }),
  example: { purchaseOrderId: 'pur_1', number: 'PO-2026-000001', supplierId: 'ptn_1' },
});
export type PurchaseOrderCompleted = EventOf<typeof purchaseOrderCompletedV1>;
