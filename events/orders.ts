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

export const orderTemplateSavedV1 = eventType({
  type: 'orders.order-template-saved.v1',
  meaning: 'A partner’s list of goods to order again was kept or replaced; nothing was ordered.',
  data: z.strictObject({ templateId: id, partnerId: id, lineCount: z.int().positive() }),
  example: { templateId: 'tpl_1', partnerId: 'ptn_1', lineCount: 12 },
});
export type OrderTemplateSaved = EventOf<typeof orderTemplateSavedV1>;

export const orderTemplateRemovedV1 = eventType({
  type: 'orders.order-template-removed.v1',
  meaning: 'A partner’s order template is not offered any more.',
  data: z.strictObject({ templateId: id, partnerId: id }),
  example: { templateId: 'tpl_1', partnerId: 'ptn_1' },
});
export type OrderTemplateRemoved = EventOf<typeof orderTemplateRemovedV1>;

/** The place of a column in its row, 0 for the first. */
const column = z.int().nonnegative();

export const orderColumnsRememberedV1 = eventType({
  type: 'orders.order-columns-remembered.v1',
  meaning:
    'Somebody said which column of a sender’s order files is what; files with that heading are read so from now on.',
  data: z.strictObject({
    partnerId: id,
    heading: id,
    columns: z.strictObject({
      code: column,
      quantity: column,
      reference: column.optional(),
      name: column.optional(),
      unit: column.optional(),
    }),
  }),
  example: { partnerId: 'ptn_1', heading: 'f3a1', columns: { code: 2, quantity: 5, unit: 4 } },
});
export type OrderColumnsRemembered = EventOf<typeof orderColumnsRememberedV1>;
