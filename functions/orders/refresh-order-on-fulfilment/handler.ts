import { advanceProgress, type ProgressNews } from '../../../domain/orders/progress.ts';
import { onEventRefresh } from '../../../runtime/on-event.ts';
import type { Envelope } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { progressCodec } from '../../../table/orders.ts';
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

/**
 * Brings an order's progress in line with what logistics and finance said. It writes no journal: those events are in
 * theirs. Twice or late does no harm, since steps only go up; two at once are told apart by the revision.
 */
export const handler = onEventRefresh(subscription, async ({ store }, envelope) => {
  const { orderId } = envelope.data as FulfilmentData;
  const news = newsOf(envelope);
  if (!orderId || !news) return 'nothing-to-tell';
  const { company } = envelope;
  const key = keys.orderProgress(company, orderId);
  for (;;) {
    const item = await store.get(key, 'consistent');
    const known = item && progressCodec.fromItem(item);
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
