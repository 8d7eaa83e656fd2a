import type { Allocation } from '../domain/logistics/allocate-order.ts';
import type { Fulfilment, Released } from '../domain/logistics/fulfilment.ts';
import {
  openShipmentStatuses,
  pageOfLine,
  type Shipment,
  type ShipmentGoods,
  type ShipmentLine,
} from '../domain/logistics/shipment.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import { postingWrites } from './stock.ts';
import type { IndexName } from './shape.ts';
import type { Page, Question, Reading, Store } from './store.ts';
import type { Item, Write } from './write.ts';

export const fulfilmentCodec = aggregateCodec<Fulfilment>({
  kind: 'fulfilment',
  schema: 1,
  key: (fulfilment) => keys.fulfilment(fulfilment.company, fulfilment.id),
});

export const shipmentCodec = aggregateCodec<Shipment>({
  kind: 'shipment',
  schema: 1,
  key: (shipment) => keys.shipment(shipment.company, shipment.id),
  indexes: (shipment) => ({
    gs1: {
      pk: keys.shipmentsOfPartner(shipment.company, shipment.partnerId),
      sk: `${shipment.openedAt}#${shipment.id}`,
    },
    gs2: openShipmentStatuses.includes(shipment.status)
      ? { pk: keys.picksOpen(shipment.company, shipment.warehouseId), sk: `${shipment.openedAt}#${shipment.id}` }
      : shipment.status === 'shipped'
        ? { pk: keys.inTransit(shipment.company), sk: `${shipment.shippedAt}#${shipment.id}` }
        : undefined,
  }),
});

/** What is written once of a line; flags stand there only where they are unusual. */
interface StoredLine extends Pick<
  ShipmentLine,
  'line' | 'orderLine' | 'itemId' | 'itemCode' | 'lot' | 'expiry' | 'productionDate' | 'quantity'
> {
  readonly serialManaged?: true;
}
type StoredProgress = Partial<Pick<ShipmentLine, 'picked' | 'checked' | 'dropped' | 'serials'>>;

function storedLine({ serialManaged, ...line }: ShipmentLine): StoredLine {
  const { picked: _picked, checked: _checked, dropped, serials: _serials, quantity, ...goods } = line;
  return {
    ...goods,
    quantity: quantity + dropped,
    ...(serialManaged ? { serialManaged } : {}),
  };
}

/** Lines of a new page or pages, written once. Their numbers must begin a page. */
export function shipmentPages(company: string, shipmentId: string, lines: readonly ShipmentLine[]): Write[] {
  const pages = Map.groupBy(lines, ({ line }) => pageOfLine(line));
  return [...pages].map(([page, rows]) => ({
    kind: 'put',
    item: {
      ...keys.shipmentPage(company, shipmentId, page),
      kind: 'shipment-lines',
      schema: 1,
      rows: rows.map(storedLine),
    },
  }));
}

/** Progress of the pages that hold changed lines; guarded by the shipment's version, which every step moves. */
export function progressWrites(
  company: string,
  shipmentId: string,
  lines: readonly ShipmentLine[],
  changed: readonly ShipmentLine[],
): Write[] {
  const pages = new Set(changed.map(({ line }) => pageOfLine(line)));
  return [...pages].map((page) => ({
    kind: 'put',
    item: {
      ...keys.shipmentProgress(company, shipmentId, page),
      kind: 'shipment-progress',
      schema: 1,
      rows: Object.fromEntries(
        lines.filter(({ line }) => pageOfLine(line) === page).map((line) => [String(line.line), storedProgress(line)]),
      ),
    },
  }));
}

function storedProgress({ picked, checked, dropped, serials }: ShipmentLine): StoredProgress {
  return {
    ...(picked > 0 ? { picked } : {}),
    ...(checked > 0 ? { checked } : {}),
    ...(dropped > 0 ? { dropped } : {}),
    ...(serials.length > 0 ? { serials } : {}),
  };
}

/** The lines of one shipment from its pages of lines and of progress, dropped ones included. */
export function shipmentLinesOf(items: readonly Item[]): readonly ShipmentLine[] {
  const progress: Record<string, StoredProgress> = {};
  for (const item of items) if (item['kind'] === 'shipment-progress') Object.assign(progress, item['rows']);
  const lines = items.flatMap((item) => (item['kind'] === 'shipment-lines' ? (item['rows'] as StoredLine[]) : []));
  return lines.map(({ serialManaged, quantity, ...goods }) => {
    const { picked = 0, checked = 0, dropped = 0, serials = [] } = progress[String(goods.line)] ?? {};
    return {
      ...goods,
      quantity: quantity - dropped,
      picked,
      checked,
      dropped,
      serials,
      serialManaged: serialManaged === true,
    };
  });
}

/** Header, lines and progress in one Query, dropped lines included. */
export async function readShipmentGoods(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<ShipmentGoods | undefined> {
  const items = await store.queryAll({ pk: keys.shipment(company, id).pk, reading });
  const header = items.find((item) => item['kind'] === 'shipment');
  return header && { shipment: shipmentCodec.fromItem(header), lines: shipmentLinesOf(items) };
}

/** Headers in the order of the ids; those that do not exist are left out. */
export async function readShipments(store: Store, company: string, ids: readonly string[], reading: Reading) {
  const found = await store.getMany(
    ids.map((id) => keys.shipment(company, id)),
    reading,
  );
  return found.flatMap((item) => (item ? [shipmentCodec.fromItem(item)] : []));
}

/** A shipment with the lines that are meant to leave or have left. */
export async function readShipmentWithLines(store: Store, company: string, id: string, reading: Reading) {
  const goods = await readShipmentGoods(store, company, id, reading);
  return goods && { shipment: goods.shipment, lines: goods.lines.filter(({ quantity }) => quantity > 0) };
}

export function releasedOf(item: Item | undefined): Released {
  const entries = Object.entries(item ?? {}).flatMap(([name, count]) =>
    name.startsWith('line') ? [[Number(name.slice(4)), Number(count)] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** Gives order lines back for another allocation: a counter, so that no two writers meet. */
export function releaseWrites(company: string, orderId: string, released: Released): Write[] {
  const add = Object.fromEntries(Object.entries(released).map(([line, quantity]) => [`line${line}`, quantity]));
  if (Object.keys(add).length === 0) return [];
  const key = keys.fulfilmentReleased(company, orderId);
  return [{ kind: 'update', key, add, set: { kind: 'fulfilment-released', schema: 1 } }];
}

/** All writes of an allocation step beside the fulfilment itself. */
export function allocationWrites(company: string, allocation: Allocation): Write[] {
  const { shipment, opensShipment, newLines, postings } = allocation;
  if (!shipment) return [];
  const { id, status, units, lineCount, pages } = shipment;
  // Until its last step a shipment belongs to its allocation; its own chain of entries begins with the first pick.
  const header: Write = opensShipment
    ? { kind: 'put', item: { ...shipmentCodec.toItem(shipment), version: 0, trail: '' }, guard: { exists: false } }
    : {
        kind: 'update',
        key: keys.shipment(company, id),
        set: { status, units, lineCount, pages },
        guard: { equals: { version: 0, status: 'allocating' } },
      };
  return [header, ...shipmentPages(company, id, newLines), ...postingWrites(company, postings)];
}

/** How an allocation step is remembered, whatever caused it. */
export function saveAllocation(allocation: Allocation) {
  const { order, fulfilment, shipment, newLines, short } = allocation;
  return {
    aggregate: fulfilmentCodec.write(fulfilment),
    writes: allocationWrites(order.company, allocation),
    root: `order#${order.id}`,
    summary: {
      order: order.number,
      ...(shipment ? { shipment: shipment.id } : {}),
      lots: newLines.length,
      units: newLines.reduce((sum, { quantity }) => sum + quantity, 0),
      shortLines: short.length,
    },
  };
}

/** Ids of all shipments that have not arrived: open ones warehouse by warehouse, then those on their way. */
export async function* openShipmentIds(store: Store, company: string): AsyncGenerator<string> {
  const warehouses = await store.queryAll({ pk: keys.warehouse(company, '').pk, reading: 'consistent' });
  const lists = [...warehouses.map(({ sk }) => keys.picksOpen(company, sk)), keys.inTransit(company)];
  for (const pk of lists) {
    let cursor: string | undefined;
    do {
      const page: Page = await store.query({ index: 'gs2', pk, limit: 100, cursor, reading: 'eventual' });
      yield* page.items.map((item) => item.pk.slice(keys.shipment(company, '').pk.length));
      cursor = page.cursor;
    } while (cursor);
  }
}

/** A page of shipments behind an index, in its order. */
export async function listShipments(store: Store, question: Omit<Question & { readonly index: IndexName }, 'reading'>) {
  const page = await store.queryDocuments({ ...question, reading: 'eventual' });
  return { shipments: page.items.map(shipmentCodec.fromItem), cursor: page.cursor };
}
