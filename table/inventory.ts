import type { ClimateReading } from '../domain/inventory/climate.ts';
import type { StockOpening } from '../domain/inventory/open-stock.ts';
import { postingsOf, type StatusChange } from '../domain/inventory/status-change.ts';
import type { Lot, Move, Place, Position, Serial, Warehouse } from '../domain/shared/stock.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import { lotCodec, moveCodec, moveWrites, positionOf, postingWrites, serialCodec, warehouseCodec } from './stock.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const climateCodec = aggregateCodec<ClimateReading>({
  kind: 'climate-reading',
  schema: 1,
  // Two zones may be read in the same instant.
  key: (reading) =>
    keys.reading(reading.company, reading.warehouseId, reading.day, `${reading.at}#${reading.zone}#${reading.id}`),
});

export const stockOpeningCodec = aggregateCodec<StockOpening>({
  kind: 'stock-opening',
  schema: 1,
  key: (opening) => keys.stockOpening(opening.company, opening.id),
});

export const statusChangeCodec = aggregateCodec<StatusChange>({
  kind: 'status-change',
  schema: 1,
  key: (change) => keys.statusChange(change.company, change.id),
});

/** Positions, moves and named serials of a change of status; without a status to go to, the goods are destroyed. */
export function statusChangeWrites(change: StatusChange): Write[] {
  const { company, itemId, to, lines, changedAt: at } = change;
  const moves = lines.map((line, index): Move => {
    const { warehouseId, lot, quantity, from, serials } = line;
    const place: Place = to ? { kind: 'warehouse', warehouseId, status: to } : { kind: 'gone', how: 'destroyed' };
    return {
      company,
      id: `${change.id}-${index + 1}`,
      ...{ itemId, lot, quantity },
      step: to === undefined ? 'destroying' : to === 'available' ? 'storing' : 'holding',
      from: { kind: 'warehouse', warehouseId, status: from },
      to: place,
      documentType: change.source ? 'recall' : 'status-change',
      documentId: change.source ?? change.id,
      documentNumber: change.source ? change.reason : change.number,
      ...(serials ? { serials } : {}),
      occurredAt: at,
      recordedAt: at,
    };
  });
  const units = lines.flatMap(({ warehouseId, lot, serials }) =>
    (serials ?? []).map((serial): Write => {
      const key = keys.serial(company, itemId, serial);
      if (!to) {
        return {
          kind: 'update',
          key,
          set: { status: 'destroyed' },
          remove: ['stock', 'warehouseId'],
          guard: { equals: { warehouseId, lot } },
        };
      }
      const row: Pick<Serial, 'status' | 'stock'> =
        to === 'available' ? { status: 'in-stock' } : { status: 'held', stock: to };
      return {
        kind: 'update',
        key,
        set: row,
        ...(to === 'available' ? { remove: ['stock'] } : {}),
        guard: { equals: { warehouseId, lot } },
      };
    }),
  );
  return [...postingWrites(company, postingsOf(change)), ...moves.flatMap(moveWrites), ...units];
}

/** All warehouses of the company; a partition of a few dozen items at the most. */
export async function readWarehouses(store: Store, company: string): Promise<readonly Warehouse[]> {
  const items = await store.queryAll({ pk: keys.warehouse(company, '').pk, reading: 'eventual' });
  return items.map(warehouseCodec.fromItem);
}

/** Positions of an item in one warehouse in expiry order, all or those with something available. */
export async function readPositions(
  store: Store,
  company: string,
  itemId: string,
  warehouseId: string,
  reading: Reading,
  onlyPositive?: 'available',
): Promise<readonly Position[]> {
  const { pk } = keys.position(company, itemId, warehouseId, '', '');
  return (await store.queryAll({ pk, reading, onlyPositive })).map(positionOf);
}

export interface LotTrace {
  /** On the first page, where the lot has a master. */
  readonly lot?: Lot;
  readonly moves: readonly Move[];
  readonly cursor?: string;
}

/** The lot's master and its moves in time order in one Query of its partition: `LOT` sorts before `MOVE#`. */
export async function readLotTrace(
  store: Store,
  company: string,
  itemId: string,
  lot: string,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<LotTrace> {
  const { items, cursor } = await store.query({
    pk: keys.lot(company, itemId, lot).pk,
    limit: page.limit,
    cursor: page.cursor,
    reading: 'eventual',
  });
  const master = items.find(({ sk }) => sk === 'LOT');
  return {
    ...(master ? { lot: lotCodec.fromItem(master) } : {}),
    moves: items.filter((item) => item['kind'] === 'move').map(moveCodec.fromItem),
    ...(cursor ? { cursor } : {}),
  };
}

/** A serial number with its moves in time order, in one Query of its partition. */
export async function readSerialLife(store: Store, company: string, itemId: string, serial: string) {
  const items = await store.queryAll({ pk: keys.serial(company, itemId, serial).pk, reading: 'eventual' });
  const row = items.find(({ sk }) => sk === 'SERIAL');
  if (!row) return undefined;
  return {
    unit: serialCodec.fromItem(row),
    moves: items.filter((item) => item['kind'] === 'move').map(moveCodec.fromItem),
  };
}
