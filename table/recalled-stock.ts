import {
  positionsAStep,
  serialsAStep,
  type BlockRecalledStockState,
  type RecalledGoods,
} from '../domain/inventory/block-recalled-stock.ts';
import type { StatusChangeLine } from '../domain/inventory/status-change.ts';
import { noExpiry, type Position, type Serial } from '../domain/shared/stock.ts';
import { readPositions, readWarehouses } from './inventory.ts';
import { keys } from './keys.ts';
import { lotCodec, positionOf, serialCodec } from './stock.ts';
import type { Store } from './store.ts';

type Found = Pick<BlockRecalledStockState, 'lines' | 'rest'>;

/** The next positions of a recalled item or of its lots with something available, in every warehouse. */
export async function readRecalledPositions(store: Store, company: string, recalled: RecalledGoods): Promise<Found> {
  const { itemId, lots } = recalled;
  const warehouses = await readWarehouses(store, company);
  const found = await Promise.all(
    warehouses.map(({ id }) => readPositions(store, company, itemId, id, 'consistent', 'available')),
  );
  const positions = found.flat().filter(({ lot }) => lots === undefined || lots.includes(lot));
  const lines = positions.slice(0, positionsAStep).map(({ warehouseId, lot, expiry, available }) => ({
    ...{ warehouseId, lot, expiry, from: 'available' as const, quantity: available },
  }));
  return { lines, rest: positions.length > positionsAStep ? { lots } : undefined };
}

/**
 * The next units of recalled serial ranges that stand in stock. Units that are counted as reserved are left to the
 * release of their shipments: the counter of what is available bounds what can be moved. The rest begins at the last
 * unit looked at, so no step reads the units of another again.
 */
export async function readRecalledSerials(
  store: Store,
  company: string,
  { itemId, lots }: RecalledGoods,
  ranges: NonNullable<RecalledGoods['serials']>,
): Promise<Found> {
  const lines = new Map<string, { readonly position: Position; readonly serials: string[] }>();
  let count = 0;
  for (const [index, range] of ranges.entries()) {
    let cursor: string | undefined;
    do {
      const page = await store.queryDocuments({
        index: 'gs1',
        pk: keys.serialsOfItem(company, itemId),
        sk: range,
        limit: 100,
        cursor,
        reading: 'eventual',
      });
      const units = page.items
        .map(serialCodec.fromItem)
        .filter(({ serial }) => serial.length === range.from.length)
        .filter(({ lot, status }) => status === 'in-stock' && (lots === undefined || lots.includes(lot)));
      const positions = await readUnitPositions(store, company, itemId, units);
      for (const unit of units) {
        if (count === serialsAStep || lines.size === maxPlaces) {
          return { lines: linesOf(lines), rest: { lots, serials: restOf(ranges, index, unit.serial) } };
        }
        const address = addressOf(unit);
        const position = positions.get(address);
        const line = lines.get(address) ?? (position && { position, serials: [] });
        if (!line || line.serials.length >= line.position.available) continue;
        line.serials.push(unit.serial);
        lines.set(address, line);
        count += 1;
      }
      cursor = page.cursor;
    } while (cursor);
  }
  return { lines: linesOf(lines), rest: undefined };
}

/** Positions one step of serials may touch: with their moves they share the transaction with two items a unit. */
const maxPlaces = 8;

function restOf(ranges: NonNullable<RecalledGoods['serials']>, index: number, serial: string) {
  const [current, ...later] = ranges.slice(index);
  return current ? [{ from: serial, to: current.to }, ...later] : later;
}

function addressOf({ warehouseId, lot }: Pick<Serial, 'warehouseId' | 'lot'>): string {
  return `${warehouseId ?? ''}\n${lot}`;
}

function linesOf(
  lines: ReadonlyMap<string, { readonly position: Position; readonly serials: readonly string[] }>,
): readonly StatusChangeLine[] {
  return [...lines.values()].map(({ position: { warehouseId, lot, expiry }, serials }) => ({
    ...{ warehouseId, lot, expiry, from: 'available' as const, quantity: serials.length, serials },
  }));
}

/** The position each unit is counted in, by warehouse and lot. */
async function readUnitPositions(
  store: Store,
  company: string,
  itemId: string,
  units: readonly Serial[],
): Promise<ReadonlyMap<string, Position>> {
  const distinct = [...new Map(units.map((unit) => [addressOf(unit), unit])).values()];
  const masters = await store.getMany(
    distinct.map(({ lot }) => keys.lot(company, itemId, lot)),
    'eventual',
  );
  const found = await store.getMany(
    distinct.map(({ warehouseId = '', lot }, index) => {
      const master = masters[index];
      return keys.position(company, itemId, warehouseId, master ? lotCodec.fromItem(master).expiry : noExpiry, lot);
    }),
    'consistent',
  );
  return new Map(
    found.flatMap((item, index) => {
      const unit = distinct[index];
      return item && unit ? [[addressOf(unit), positionOf(item)] as const] : [];
    }),
  );
}
