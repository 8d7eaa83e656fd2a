import {
  noExpiry,
  stockStatuses,
  type Lot,
  type Move,
  type Position,
  type Posting,
  type Serial,
  type Warehouse,
} from '../domain/shared/stock.ts';
import { rowCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Item, Write } from './write.ts';

export const lotCodec = rowCodec<Lot>({
  kind: 'lot',
  schema: 1,
  key: (lot) => keys.lot(lot.company, lot.itemId, lot.lot),
  indexes: (lot) => ({
    gs1:
      lot.expiry === noExpiry
        ? undefined
        : { pk: keys.lotsExpiring(lot.company, lot.expiry.slice(0, 7)), sk: `${lot.expiry}#${lot.itemId}#${lot.lot}` },
    gs2: { pk: keys.lotsOfItem(lot.company, lot.itemId), sk: `${lot.expiry}#${lot.lot}` },
  }),
});

/** What a new lot leaves: its master, and its label to find it by. */
export function newLotWrites(lot: Lot): Write[] {
  const label = keys.lotNamed(lot.company, lot.itemId, lot.lot);
  return [
    lotCodec.put(lot, { exists: false }),
    { kind: 'put', item: { ...label, kind: 'lot-label', schema: 1, itemId: lot.itemId, lot: lot.lot } },
  ];
}

export const moveCodec = rowCodec<Move>({
  kind: 'move',
  schema: 1,
  key: (move) => keys.move(move.company, move.itemId, move.lot, move.recordedAt, move.id),
});

export const serialCodec = rowCodec<Serial>({
  kind: 'serial',
  schema: 1,
  key: (serial) => keys.serial(serial.company, serial.itemId, serial.serial),
  indexes: (serial) => ({
    gs1: { pk: keys.serialsOfItem(serial.company, serial.itemId), sk: serial.serial },
    gs2: { pk: keys.serialsNamed(serial.company, serial.serial), sk: serial.itemId },
  }),
});

export const warehouseCodec = rowCodec<Warehouse>({
  kind: 'warehouse',
  schema: 1,
  key: (warehouse) => keys.warehouse(warehouse.company, warehouse.id),
});

/** A position with every counter present; those never written are zero. */
export function positionOf(item: Item): Position {
  const counters = Object.fromEntries(stockStatuses.map((status) => [status, Number(item[status] ?? 0)]));
  return {
    company: item['company'],
    itemId: item['itemId'],
    warehouseId: item['warehouseId'],
    lot: item['lot'],
    expiry: item['expiry'],
    ...(item['productionDate'] ? { productionDate: item['productionDate'] } : {}),
    ...counters,
  } as unknown as Position;
}

/** The write of one posting: the counter it leaves is guarded by value, so no status ever goes below zero. */
export function postingWrite(company: string, posting: Posting): Write {
  const { itemId, warehouseId, lot, expiry, quantity, productionDate, from, to } = posting;
  const add = { ...(from ? { [from]: -quantity } : {}), ...(to ? { [to]: quantity } : {}) };
  const key = keys.position(company, itemId, warehouseId, expiry, lot);
  if (from) return { kind: 'update', key, add, guard: { atLeast: { [from]: quantity } } };
  return {
    kind: 'update',
    key,
    add,
    set: {
      kind: 'position',
      schema: 1,
      company,
      itemId,
      warehouseId,
      lot,
      expiry,
      ...(productionDate ? { productionDate } : {}),
      gs1pk: keys.stockOfWarehouse(company, warehouseId),
      gs1sk: `${itemId}#${expiry}#${lot}`,
    },
  };
}

/**
 * One write per position for several postings: a transaction may name an item once. Only what a position loses on
 * balance is guarded, so goods may pass through a status on their way.
 */
export function postingWrites(company: string, postings: readonly Posting[]): Write[] {
  const positions = new Map<string, { first: Posting; readonly add: Record<string, number> }>();
  for (const posting of postings) {
    const address = [posting.itemId, posting.warehouseId, posting.expiry, posting.lot].join('\n');
    const position = positions.get(address) ?? { first: posting, add: {} };
    const { from, to, quantity } = posting;
    if (!from) position.first = posting; // goods that come in also write what the position is
    if (from) position.add[from] = (position.add[from] ?? 0) - quantity;
    if (to) position.add[to] = (position.add[to] ?? 0) + quantity;
    positions.set(address, position);
  }
  return [...positions.values()].map(({ first, add }) => {
    const write = postingWrite(company, first);
    if (write.kind !== 'update') throw new Error('a posting is an update of its position');
    const atLeast = Object.fromEntries(
      Object.entries(add).flatMap(([status, change]) => (change < 0 ? [[status, -change]] : [])),
    );
    const { guard: _guard, ...rest } = write;
    return { ...rest, add, ...(Object.keys(atLeast).length > 0 ? { guard: { atLeast } } : {}) };
  });
}

/** The rows of one move: in the lot's partition, and in each named serial's own. */
export function moveWrites(move: Move): Write[] {
  return [
    moveCodec.put(move),
    ...(move.serials ?? []).map((serial): Write => ({
      kind: 'put',
      item: {
        ...moveCodec.toItem({ ...move, quantity: 1, serials: [serial] }),
        ...keys.serialMove(move.company, move.itemId, serial, move.recordedAt, move.id),
      },
    })),
  ];
}

/**
 * Positions of an item in a warehouse in expiry order, from a first acceptable expiry on, page by page: the caller
 * stops as soon as it has enough, so no lot is read that is not needed.
 */
export async function* positionsByExpiry(
  store: Store,
  company: string,
  itemId: string,
  warehouseId: string,
  firstExpiry: string,
  pageSize: number,
): AsyncGenerator<readonly Position[]> {
  const { pk } = keys.position(company, itemId, warehouseId, '', '');
  let cursor: string | undefined;
  do {
    const page = await store.query({
      pk,
      sk: { from: firstExpiry },
      onlyPositive: 'available',
      limit: pageSize,
      cursor,
      reading: 'consistent',
    });
    yield page.items.map(positionOf);
    cursor = page.cursor;
  } while (cursor);
}
