import type { ShipmentWithdrawn } from '../../events/logistics.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Fulfilment } from './fulfilment.ts';
import { openShipmentStatuses, type Shipment } from './shipment.ts';

/** Ends the allocation of a cancelled order for good, and withdraws its shipments that have not left. */
export function cancelFulfilment(state: {
  readonly order: { readonly id: string; readonly company: string };
  readonly fulfilment: Fulfilment | undefined;
  readonly shipments: readonly Shipment[];
}): Decision<Fulfilment, ShipmentWithdrawn, 'order-cancelled'> {
  const { order, fulfilment, shipments } = state;
  if (fulfilment?.phase === 'cancelled') return rejected('order-cancelled', { order: order.id });
  const { run: _run, ...known } = fulfilment ?? { id: order.id, company: order.company, allocated: [], shipments: [] };
  const open = shipments.filter(({ status }) => openShipmentStatuses.includes(status));
  return accepted(
    { ...known, phase: 'cancelled' },
    ...open.map(({ id }) => ({
      type: 'logistics.shipment-withdrawn.v1' as const,
      data: { shipmentId: id, orderId: order.id, fromLine: 1 },
    })),
  );
}
