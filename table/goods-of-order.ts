import { openShipmentStatuses } from '../domain/logistics/shipment.ts';
import { keys } from './keys.ts';
import { fulfilmentCodec, readShipments } from './logistics.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/**
 * Whether goods of an order have left, as logistics has it and not as the order's progress was told. `unmoved` are
 * checks for the transaction of whoever decides on it: no shipment came up or moved on meanwhile.
 */
export async function readGoodsOfOrder(
  store: Store,
  company: string,
  orderId: string,
): Promise<{ readonly hasLeft: boolean; readonly unmoved: readonly Write[] }> {
  const key = keys.fulfilment(company, orderId);
  const item = await store.get(key, 'consistent');
  if (!item) return { hasLeft: false, unmoved: [{ kind: 'check', key, guard: { exists: false } }] };
  const { shipments, remembered } = fulfilmentCodec.fromItem(item);
  const known = await readShipments(store, company, shipments, 'consistent');
  const open = known.filter(({ status }) => openShipmentStatuses.includes(status));
  return {
    hasLeft: known.some(({ status }) => status === 'shipped' || status === 'delivered'),
    unmoved: [
      { kind: 'check', key, guard: { equals: { version: remembered?.version ?? 0 } } },
      ...open.map(({ id, status }): Write => ({
        kind: 'check',
        key: keys.shipment(company, id),
        guard: { equals: { status } },
      })),
    ],
  };
}
