import { changedLines } from '../domain/logistics/shipment.ts';
import type { KnownSerials, SerialChange, ShipmentChange } from '../domain/logistics/shipment-change.ts';
import type { CodeMeaning } from '../domain/logistics/scanned-goods.ts';
import type { Facts } from '../domain/shared/decision.ts';
import { readCodes } from './catalogue.ts';
import { keys } from './keys.ts';
import { progressWrites, releaseWrites, shipmentCodec, shipmentPages } from './logistics.ts';
import { moveWrites, postingWrites, serialCodec } from './stock.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** How a command on a shipment is remembered: header, touched progress, goods; it stands in the order's timeline. */
export function saveShipmentChange(change: ShipmentChange, summary: Facts) {
  const { shipment, before, lines, newLines = [], postings = [], moves = [], serials = [], released = {} } = change;
  const { company, id, orderId } = shipment;
  return {
    aggregate: shipmentCodec.write(shipment),
    writes: [
      ...progressWrites(company, id, lines, changedLines(before.lines, lines.slice(0, before.lines.length))),
      ...shipmentPages(company, id, newLines),
      ...postingWrites(company, postings),
      ...moves.flatMap(moveWrites),
      ...serials.map(serialWrite),
      ...releaseWrites(company, orderId, released),
    ],
    root: `order#${orderId}`,
    summary: { status: shipment.status, ...summary },
  };
}

/** Moves a serial on if it still is what was seen: of many takers one wins. */
function serialWrite({ seen, next }: SerialChange): Write {
  const set = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
  const names = ['shipmentId', 'partnerId', 'warehouseId'] as const;
  const remove = names.filter((name) => next[name] === undefined);
  const equals = { status: seen.status, ...(seen.shipmentId ? { shipmentId: seen.shipmentId } : {}) };
  return { kind: 'update', key: keys.serial(seen.company, seen.itemId, seen.serial), set, remove, guard: { equals } };
}

/** Serials of items; unknown ones are absent. */
export async function readSerials(
  store: Store,
  company: string,
  wanted: readonly { readonly itemId: string; readonly serial: string }[],
): Promise<KnownSerials> {
  if (wanted.length === 0) return new Map();
  const found = await store.getMany(
    wanted.map(({ itemId, serial }) => keys.serial(company, itemId, serial)),
    'consistent',
  );
  const serials = found.flatMap((item) => (item ? [serialCodec.fromItem(item)] : []));
  return new Map(serials.map((serial) => [`${serial.itemId}#${serial.serial}`, serial]));
}

/** The picked serials of lines, as they stand. */
export function readSerialsOf(
  store: Store,
  company: string,
  lines: readonly { readonly itemId: string; readonly serials: readonly string[] }[],
): Promise<KnownSerials> {
  const wanted = lines.flatMap(({ itemId, serials }) => serials.map((serial) => ({ itemId, serial })));
  return readSerials(store, company, wanted);
}

/** What scanned device identifiers mean, by identifier; unknown ones are absent. */
export async function readMeanings(
  store: Store,
  company: string,
  identifiers: readonly string[],
): Promise<ReadonlyMap<string, CodeMeaning>> {
  if (identifiers.length === 0) return new Map();
  const codes = await readCodes(
    store,
    company,
    identifiers.map((code) => ({ system: 'gs1' as const, code })),
    'eventual',
  );
  return new Map(codes.flatMap((code, index) => (code ? [[identifiers[index] ?? '', code] as const] : [])));
}
