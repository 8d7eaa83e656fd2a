import * as z from 'zod';
import { eventType, id, instant, quantity, type EventOf } from './catalogue-entry.ts';

const shortLine = z.strictObject({ line: z.int().positive(), itemId: id, quantity });
const ofOrder = { orderId: id, number: id, partnerId: id };
const ofShipment = { shipmentId: id, orderId: id, partnerId: id, warehouseId: id };
const orderExample = { orderId: 'ord_1', number: 'SO-2026-000001', partnerId: 'ptn_1' };
const shipmentExample = { shipmentId: 'shp_1', orderId: 'ord_1', partnerId: 'ptn_1', warehouseId: 'wh_east' };

export const orderAllocatedV1 = eventType({
  type: 'logistics.order-allocated.v1',
  meaning: 'Lots are reserved for an order and a shipment can be picked; `short` names the lines that got nothing.',
  data: z.strictObject({
    ...ofOrder,
    warehouseId: id,
    shipmentId: id,
    complete: z.boolean(),
    short: z.array(shortLine),
  }),
  example: { ...orderExample, warehouseId: 'wh_east', shipmentId: 'shp_1', complete: true, short: [] },
});
export type OrderAllocated = EventOf<typeof orderAllocatedV1>;

export const orderBackOrderedV1 = eventType({
  type: 'logistics.order-back-ordered.v1',
  meaning: 'Nothing is reserved for an order: the goods are short, or its all-or-nothing policy was not met.',
  data: z.strictObject({ ...ofOrder, short: z.array(shortLine).min(1) }),
  example: { ...orderExample, short: [{ line: 1, itemId: 'itm_1', quantity: 10 }] },
});
export type OrderBackOrdered = EventOf<typeof orderBackOrderedV1>;

export const allocationContinuedV1 = eventType({
  type: 'logistics.allocation-continued.v1',
  meaning: 'One step of a long allocation is done; the next one follows.',
  data: z.strictObject({ ...ofOrder, step: z.int().positive() }),
  example: { ...orderExample, step: 1 },
});
export type AllocationContinued = EventOf<typeof allocationContinuedV1>;

export const shipmentWithdrawnV1 = eventType({
  type: 'logistics.shipment-withdrawn.v1',
  meaning: 'A shipment must not leave any more; what it holds goes back to the shelf, step by step from a line on.',
  data: z.strictObject({ shipmentId: id, orderId: id, fromLine: z.int().positive() }),
  example: { shipmentId: 'shp_1', orderId: 'ord_1', fromLine: 1 },
});
export type ShipmentWithdrawn = EventOf<typeof shipmentWithdrawnV1>;

export const shipmentPickedV1 = eventType({
  type: 'logistics.shipment-picked.v1',
  meaning: 'All goods of a shipment are picked; it waits for the check before leaving.',
  data: z.strictObject(ofShipment),
  example: shipmentExample,
});
export type ShipmentPicked = EventOf<typeof shipmentPickedV1>;

export const shipmentCheckedV1 = eventType({
  type: 'logistics.shipment-checked.v1',
  meaning: 'A second person checked all goods of a shipment; it may leave.',
  data: z.strictObject(ofShipment),
  example: shipmentExample,
});
export type ShipmentChecked = EventOf<typeof shipmentCheckedV1>;

export const goodsRefusedV1 = eventType({
  type: 'logistics.goods-refused.v1',
  meaning: 'The check before leaving refused goods; they stand in quarantine and quality must judge them (GSP 87).',
  data: z.strictObject({
    ...ofShipment,
    itemId: id,
    lot: id,
    quantity,
    reason: z.enum(['damaged', 'label', 'expired', 'other']),
    /** Base units of other lots reserved in their place. */
    replaced: z.int().nonnegative(),
  }),
  example: { ...shipmentExample, itemId: 'itm_1', lot: 'A1', quantity: 1, reason: 'damaged', replaced: 1 },
});
export type GoodsRefused = EventOf<typeof goodsRefusedV1>;

export const goodsStoppedV1 = eventType({
  type: 'logistics.goods-stopped.v1',
  meaning: 'A recall took goods out of a shipment, or met them on their way (`inTransit`).',
  data: z.strictObject({
    ...ofShipment,
    recallId: id,
    itemId: id,
    /** Base units taken out, or on their way. */
    quantity,
    inTransit: z.boolean(),
  }),
  example: { ...shipmentExample, recallId: 'rcl_1', itemId: 'itm_1', quantity: 5, inTransit: false },
});
export type GoodsStopped = EventOf<typeof goodsStoppedV1>;

export const shipmentStoppedV1 = eventType({
  type: 'logistics.shipment-stopped.v1',
  meaning: 'Nothing is left in a shipment after a recall or a refusing check; it will not leave.',
  data: z.strictObject(ofShipment),
  example: shipmentExample,
});
export type ShipmentStopped = EventOf<typeof shipmentStoppedV1>;

export const shipmentShippedV1 = eventType({
  type: 'logistics.shipment-shipped.v1',
  meaning: 'Goods left the warehouse with their delivery note.',
  data: z.strictObject({
    ...ofShipment,
    number: id,
    orderNumber: id,
    lineCount: z.int().positive(),
  }),
  example: { ...shipmentExample, number: 'DN-2026-000001', orderNumber: 'SO-2026-000001', lineCount: 5 },
});
export type ShipmentShipped = EventOf<typeof shipmentShippedV1>;

export const goodsIssueContinuedV1 = eventType({
  type: 'logistics.goods-issue-continued.v1',
  meaning: 'A shipment that left holds more lots than one step books out; the next step follows from a part on.',
  data: z.strictObject({ shipmentId: id, orderId: id, fromPart: z.int().min(0) }),
  example: { shipmentId: 'shp_1', orderId: 'ord_1', fromPart: 40 },
});
export type GoodsIssueContinued = EventOf<typeof goodsIssueContinuedV1>;

export const shipmentDeliveredV1 = eventType({
  type: 'logistics.shipment-delivered.v1',
  meaning: 'The customer has the goods; the signed copy is referenced.',
  data: z.strictObject({
    shipmentId: id,
    number: id,
    orderId: id,
    orderNumber: id,
    partnerId: id,
    deliveredAt: instant,
  }),
  example: {
    shipmentId: 'shp_1',
    number: 'DN-2026-000001',
    orderId: 'ord_1',
    orderNumber: 'SO-2026-000001',
    partnerId: 'ptn_1',
    deliveredAt: '2026-11-22T04:00:00.000Z',
  },
});
export type ShipmentDelivered = EventOf<typeof shipmentDeliveredV1>;
