import * as z from 'zod';
import { shipmentStatuses, type Shipment } from '../domain/logistics/shipment.ts';

/** What lists show of a shipment. */
export const shipmentCard = z.strictObject({
  shipmentId: z.string(),
  number: z.string().optional(),
  orderId: z.string(),
  orderNumber: z.string(),
  partnerId: z.string(),
  warehouseId: z.string(),
  status: z.enum(shipmentStatuses),
  lineCount: z.int(),
  units: z.int(),
  picked: z.int(),
  checked: z.int(),
  openedAt: z.string(),
  shippedAt: z.string().optional(),
  deliveredAt: z.string().optional(),
  /** Recalls that met it on its way. */
  stoppedInTransit: z.array(z.string()).optional(),
});

export function cardOf(shipment: Shipment): z.output<typeof shipmentCard> {
  const { id, number, orderId, orderNumber, partnerId, warehouseId, status, lineCount } = shipment;
  const { units, picked, checked, openedAt, shippedAt, deliveredAt, stoppedInTransit } = shipment;
  return {
    shipmentId: id,
    number,
    orderId,
    orderNumber,
    partnerId,
    warehouseId,
    status,
    lineCount,
    units,
    picked,
    checked,
    openedAt,
    shippedAt,
    deliveredAt,
    ...(stoppedInTransit ? { stoppedInTransit: [...stoppedInTransit] } : {}),
  };
}
