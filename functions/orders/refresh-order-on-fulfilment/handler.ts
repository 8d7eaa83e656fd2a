import { outstandingOf } from '../../../domain/logistics/fulfilment.ts';
import { advanceProgress, type ProgressNews } from '../../../domain/orders/progress.ts';
import { onEventRefresh } from '../../../runtime/on-event.ts';
import { readOrderToAllocate } from '../../../table/allocation.ts';
import type { Envelope } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { progressCodec } from '../../../table/orders.ts';
import type { Store } from '../../../table/store.ts';
import { subscription } from './subscription.ts';

interface FulfilmentData {
  readonly orderId?: string;
  readonly shipmentId?: string;
  readonly short?: readonly unknown[];
}

function newsOf(envelope: Envelope): ProgressNews | undefined {
  const { shipmentId, short } = envelope.data as FulfilmentData;
  switch (envelope.type) {
    case 'logistics.order-allocated.v1':
    case 'logistics.order-back-ordered.v1':
      return { kind: 'allocated', shipmentId, shortLines: short?.length ?? 0, version: envelope.version };
    case 'orders.order-cancelled.v1':
      return { kind: 'cancelled' };
    default: {
      const steps = {
        'logistics.shipment-shipped.v1': 'shipped',
        'logistics.shipment-delivered.v1': 'delivered',
        'logistics.shipment-stopped.v1': 'stopped',
        'finance.invoice-issued.v1': 'invoiced',
      } as const;
      const step = steps[envelope.type as keyof typeof steps];
      return step && shipmentId ? { kind: 'step', shipmentId, step } : undefined;
    }
  }
}

const givesUp = new Set(['logistics.goods-refused.v1', 'logistics.goods-stopped.v1']);

/** Goods that shipments gave up are counters beside the fulfilment: what waits is counted as it stands. */
async function countedShort(store: Store, company: string, orderId: string): Promise<ProgressNews | undefined> {
  const found = await readOrderToAllocate(store, company, orderId);
  if (!found?.fulfilment) return undefined;
  const { lines, fulfilment, released } = found;
  const short = lines.filter((line) => outstandingOf(line, fulfilment, released) > 0);
  return { kind: 'counted', shortLines: short.length, version: fulfilment.remembered?.version ?? 0 };
}

/**
 * Brings an order's progress in line with what logistics and finance said. It writes no journal: those events are in
 * theirs. Twice or late does no harm, since steps only go up; two at once are told apart by the revision.
 */
export const handler = onEventRefresh(subscription, async ({ store }, envelope) => {
  const { orderId } = envelope.data as FulfilmentData;
  const { company } = envelope;
  const told = newsOf(envelope);
  if (!orderId || !(told || givesUp.has(envelope.type))) return 'nothing-to-tell';
  const key = keys.orderProgress(company, orderId);
  for (;;) {
    const item = await store.get(key, 'consistent');
    const known = item && progressCodec.fromItem(item);
    const news = told ?? (await countedShort(store, company, orderId));
    if (!news) return 'nothing-to-tell';
    const next = advanceProgress(known, { company, orderId }, news);
    if (next === known || next.revision === 0) return 'known-already';
    const { pk: _pk, sk: _sk, ...attributes } = progressCodec.toItem(next);
    const result = await store.refresh({
      kind: 'update',
      key,
      set: attributes,
      remove: attributes['gs2pk'] === undefined ? ['gs2pk', 'gs2sk'] : [],
      guard: known ? { equals: { revision: known.revision } } : { exists: false },
    });
    if (result === 'done') return 'refreshed';
  }
});
