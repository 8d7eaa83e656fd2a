import * as z from 'zod';
import { amount, eventType, id, quantity, type EventOf } from './catalogue-entry.ts';

export const orderPlacedV1 = eventType({
  type: 'orders.order-placed.v1',
  meaning: 'A customer’s order was accepted with its prices; it waits for approval by policy or person.',
  data: z.strictObject({
    orderId: id,
    number: id,
    partnerId: id,
    warehouseId: id,
    lineCount: z.int().positive(),
    gross: amount,
    currency: z.string(),
    approvesByPolicy: z.boolean(),
  }),
  example: {
    orderId: 'ord_1',
    number: 'SO-2026-000001',
    partnerId: 'ptn_1',
    warehouseId: 'wh_east',
    lineCount: 5,
    gross: 123456,
    currency: 'CNY',
    approvesByPolicy: false,
  },
});
export type OrderPlaced = EventOf<typeof orderPlacedV1>;

export const orderApprovedV1 = eventType({
  type: 'orders.order-approved.v1',
  meaning: 'Sales approved the order and its credit is taken; goods can be allocated.',
  data: z.strictObject({ orderId: id, number: id, partnerId: id, warehouseId: id, lineCount: z.int().positive() }),
  example: { orderId: 'ord_1', number: 'SO-2026-000001', partnerId: 'ptn_1', warehouseId: 'wh_east', lineCount: 5 },
});
export type OrderApproved = EventOf<typeof orderApprovedV1>;

export const orderCancelledV1 = eventType({
  type: 'orders.order-cancelled.v1',
  meaning: 'What of the order had not been shipped is given up; allocations must be released.',
  data: z.strictObject({ orderId: id, number: id, partnerId: id, reason: z.string() }),
  example: { orderId: 'ord_1', number: 'SO-2026-000001', partnerId: 'ptn_1', reason: 'ordered twice' },
});
export type OrderCancelled = EventOf<typeof orderCancelledV1>;

export const orderHeldV1 = eventType({
  type: 'orders.order-held.v1',
  meaning: 'An order file had codes nobody knows; it is held for mapping, nothing was guessed.',
  data: z.strictObject({
    heldId: id,
    number: id,
    partnerId: id,
    unknownCodes: z.array(z.string()).min(1),
    lineCount: quantity,
  }),
  example: { heldId: 'hld_1', number: 'HO-2026-000001', partnerId: 'ptn_1', unknownCodes: ['H-4711'], lineCount: 6 },
});
export type OrderHeld = EventOf<typeof orderHeldV1>;
