import type { UdidDelivery, UdidItemDifference } from '../domain/catalogue/take-udid-delivery.ts';
import { aggregateCodec } from './codec.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const udidDeliveryCodec = aggregateCodec<UdidDelivery>({
  kind: 'udid-delivery',
  schema: 1,
  key: (delivery) => keys.udidDelivery(delivery.company, delivery.id),
  indexes: (delivery) => ({
    gs1: { pk: keys.udidDeliveries(delivery.company), sk: `${delivery.takenAt}#${delivery.id}` },
  }),
});

export const udidDifferenceCodec = aggregateCodec<UdidItemDifference>({
  kind: 'udid-difference',
  schema: 1,
  key: (one) => keys.udidDifference(one.company, one.deliveryId, one.itemId),
});

/** A file of a version has one id: two who take it in at once meet at one key. */
export function udidDeliveryIdOf(version: string, file: string): string {
  return `udd_${hashOf([version, file]).slice(0, 24)}`;
}

export async function readUdidDelivery(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<UdidDelivery | undefined> {
  const item = await store.get(keys.udidDelivery(company, id), reading);
  return item && udidDeliveryCodec.fromItem(item);
}

/** A difference that begins its own story beside the delivery. */
export function newDifferenceWrite(difference: UdidItemDifference): Write {
  return {
    kind: 'put',
    item: { ...udidDifferenceCodec.toItem(difference), version: 0, trail: '' },
    guard: { exists: false },
  };
}

/** A settled difference beside the item it changed; it must not have been settled meanwhile. */
export function settledWrite(difference: UdidItemDifference): Write {
  const { version = 0, trail = '' } = difference.remembered ?? {};
  return {
    kind: 'put',
    item: { ...udidDifferenceCodec.toItem(difference), version: version + 1, trail },
    guard: { equals: { version } },
  };
}
