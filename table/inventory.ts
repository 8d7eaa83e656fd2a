import type { ClimateReading } from '../domain/inventory/record-climate.ts';
import type { StockOpening } from '../domain/inventory/open-stock.ts';
import {
  postingsOf,
  type ChangeableGoods,
  type DecidedChange,
  type StatusChange,
} from '../domain/inventory/status-change.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { rejected, type Rejected } from '../domain/shared/decision.ts';
import {
  noExpiry,
  noLot,
  type Lot,
  type Move,
  type Place,
  type Position,
  type Warehouse,
} from '../domain/shared/stock.ts';
import { readItems } from './catalogue.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import { nextNumber } from './numbers.ts';
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
export function statusChangeWrites({ change, units }: DecidedChange): Write[] {
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
  const rows = lines.flatMap(({ warehouseId, lot, serials }) =>
    (serials ?? []).map((serial): Write => {
      const seen = units.find((unit) => unit.serial === serial);
      if (!seen) throw new Error(`unit ${serial} changes status unseen`);
      const set = !to
        ? { status: 'destroyed' }
        : to === 'available'
          ? { status: 'in-stock' }
          : { status: 'held', stock: to };
      return {
        kind: 'update',
        key: keys.serial(company, itemId, serial),
        set,
        ...(to === 'available' ? { remove: ['stock'] } : to ? {} : { remove: ['stock', 'warehouseId'] }),
        guard: { equals: { status: seen.status, warehouseId, lot } },
      };
    }),
  );
  return [...postingWrites(company, postingsOf(change)), ...moves.flatMap(moveWrites), ...rows];
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

export async function readLot(
  store: Store,
  company: string,
  itemId: string,
  lot: string,
  reading: Reading,
): Promise<Lot | undefined> {
  const item = await store.get(keys.lot(company, itemId, lot), reading);
  return item && lotCodec.fromItem(item);
}

/** Goods of one lot in one warehouse as a change of status meets them; refused where there is no such item. */
export async function readChangeableGoods(
  store: Store,
  company: string,
  request: {
    readonly itemId: string;
    readonly warehouseId: string;
    readonly lot?: string;
    readonly expiry?: Day;
    readonly serials?: readonly string[];
  },
  today: Day,
): Promise<ChangeableGoods | Rejected<'not-found'>> {
  const { itemId, warehouseId, lot = noLot } = request;
  const [[item], master, rows, { number, id }] = await Promise.all([
    readItems(store, company, [itemId], 'eventual'),
    lot === noLot ? undefined : readLot(store, company, itemId, lot, 'eventual'),
    store.getMany(
      (request.serials ?? []).map((serial) => keys.serial(company, itemId, serial)),
      'consistent',
    ),
    nextNumber(store, company, 'SC', today),
  ]);
  if (!item) return rejected('not-found', { item: itemId });
  const expiry = master?.expiry ?? request.expiry ?? noExpiry;
  const position = await store.get(keys.position(company, itemId, warehouseId, expiry, lot), 'consistent');
  return {
    ...{ statusChangeId: id, number, item, lot, expiry },
    position: position && positionOf(position),
    serials: rows.flatMap((row) => (row ? [serialCodec.fromItem(row)] : [])),
  };
}
