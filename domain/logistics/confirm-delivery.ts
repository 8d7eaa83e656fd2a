import type { ShipmentDelivered } from '../../events/logistics.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Shipment } from './shipment.ts';

export interface Delivery {
  readonly deliveredAt?: Instant;
  readonly signedCopy?: { readonly reference: string; readonly sha256?: string };
}

/** Records that the customer has the goods, by the signed copy of the delivery note (签收回单). */
export function confirmDelivery(
  { shipment }: { readonly shipment: Shipment },
  delivery: Delivery,
  circumstances: { readonly now: Instant },
): Decision<Shipment, ShipmentDelivered, 'shipment-not-waiting' | 'delivery-date-impossible'> {
  if (shipment.status !== 'shipped' || !shipment.number) {
    return rejected('shipment-not-waiting', { shipment: shipment.id, status: shipment.status });
  }
  const deliveredAt = delivery.deliveredAt ?? circumstances.now;
  if (deliveredAt > circumstances.now || deliveredAt < (shipment.shippedAt ?? '')) {
    return rejected('delivery-date-impossible', { deliveredAt, shippedAt: shipment.shippedAt ?? null });
  }
  const { id, number, orderId, orderNumber, partnerId } = shipment;
  return accepted(
    { ...shipment, status: 'delivered', deliveredAt, signedCopy: delivery.signedCopy },
    {
      type: 'logistics.shipment-delivered.v1',
      data: { shipmentId: id, number, orderId, orderNumber, partnerId, deliveredAt },
    },
  );
}
