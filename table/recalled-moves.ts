import type { Destroyed } from '../domain/quality/destroy-recalled.ts';
import type { ReceivedReturn } from '../domain/quality/receive-recall-return.ts';
import type { Move, Serial } from '../domain/shared/stock.ts';
import { keys } from './keys.ts';
import { moveWrites, postingWrite, serialCodec } from './stock.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** A serial moves on if it still is what was seen: of two documents about one unit, one wins. */
function serialWrites(
  seen: readonly Serial[],
  named: readonly string[] | undefined,
  next: (s: Serial) => Serial,
): Write[] {
  return seen
    .filter(({ serial }) => (named ?? []).includes(serial))
    .map((serial) => serialCodec.put(next(serial), { equals: { status: serial.status } }));
}

/** Goods that came back under a case: into the position as recalled, with their move from the consignee. */
export function returnWrites(received: ReceivedReturn): Write[] {
  const { notice, units, warehouseId, expiry, productionDate, serials, returnId, at } = received;
  const { company, itemId, recallId, number, partnerId } = notice;
  const { lot, quantity } = units;
  const move: Move = {
    ...{ company, id: returnId, itemId, lot, quantity },
    step: 'receiving',
    from: { kind: 'partner', partnerId },
    to: { kind: 'warehouse', warehouseId, status: 'recalled' },
    documentType: 'recall',
    documentId: recallId,
    documentNumber: number,
    ...(units.serials ? { serials: units.serials } : {}),
    occurredAt: at,
    recordedAt: at,
  };
  return [
    postingWrite(company, { itemId, warehouseId, lot, expiry, productionDate, quantity, to: 'recalled' }),
    ...moveWrites(move),
    ...serialWrites(serials, units.serials, ({ partnerId: _partner, shipmentId: _shipment, ...serial }) => ({
      ...serial,
      status: 'returned',
      stock: 'recalled',
      warehouseId,
    })),
  ];
}

/** Recalled goods that are gone: out of the position, with the move that says so. */
export function destroyedWrites({ destruction, serials, expiry }: Destroyed): Write[] {
  const { id, company, itemId, warehouseId, lot, quantity, recallId, number, destroyedAt } = destruction;
  const move: Move = {
    ...{ company, id, itemId, lot, quantity },
    step: 'destroying',
    from: { kind: 'warehouse', warehouseId, status: 'recalled' },
    to: { kind: 'gone', how: 'destroyed' },
    documentType: 'recall',
    documentId: recallId,
    documentNumber: number,
    ...(destruction.serials ? { serials: destruction.serials } : {}),
    occurredAt: destroyedAt,
    recordedAt: destroyedAt,
  };
  return [
    postingWrite(company, { itemId, warehouseId, lot, expiry, quantity, from: 'recalled' }),
    ...moveWrites(move),
    ...serialWrites(serials, destruction.serials, ({ stock: _stock, warehouseId: _warehouse, ...serial }) => ({
      ...serial,
      status: 'destroyed',
    })),
  ];
}

/** The named serials of an item as they stand; unknown ones are absent. */
export async function readNamedSerials(
  store: Store,
  company: string,
  itemId: string,
  serials: readonly string[] | undefined,
): Promise<readonly Serial[]> {
  const found = await store.getMany(
    (serials ?? []).map((serial) => keys.serial(company, itemId, serial)),
    'consistent',
  );
  return found.flatMap((item) => (item ? [serialCodec.fromItem(item)] : []));
}
