import { cancelFulfilment } from '../../../domain/logistics/cancel-fulfilment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { OrderCancelled } from '../../../events/orders.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import { readOrderToAllocate } from '../../../table/allocation.ts';
import { fulfilmentCodec, readShipments } from '../../../table/logistics.ts';
import { subscription } from './subscription.ts';

export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => {
    const { orderId } = input.data as OrderCancelled['data'];
    const found = await readOrderToAllocate(store, company, orderId);
    if (!found) return rejected('not-found', { order: orderId });
    const shipments = await readShipments(store, company, found.fulfilment?.shipments ?? [], 'consistent');
    return { ...found, shipments };
  },
  decide: cancelFulfilment,
  save: (fulfilment) => ({
    aggregate: fulfilmentCodec.write(fulfilment),
    root: `order#${fulfilment.id}`,
    summary: { shipments: fulfilment.shipments.length },
  }),
});
