import type { Order, OrderLine } from '../../../domain/orders/order.ts';
import { envelopesOf, journalEntry, type Envelope } from '../../../table/journal.ts';
import { orderCodec, orderPages } from '../../../table/orders.ts';
import { keys } from '../../../table/keys.ts';
import { positionOf, serialCodec } from '../../../table/stock.ts';
import type { Write } from '../../../table/write.ts';
import { company, noon, type Stage } from '../stage.ts';

export function anOrder(id: string, more: Partial<Order> = {}): Order {
  return {
    id,
    company,
    number: `SO-${id}`,
    partnerId: 'ptn_dealer',
    ancestors: [],
    warehouseId: 'wh_east',
    addressId: 'adr_1',
    status: 'approved',
    lineCount: 1,
    currency: 'CNY',
    gross: 100_000,
    placedAt: noon,
    placedBy: 'sales',
    shortage: 'partial',
    minimumShelfLifeDays: 0,
    oneLotPerLine: false,
    ...more,
  };
}

/** An approved order in the table; `lines` are item id and quantity. */
export async function putOrder(
  stage: Stage,
  id: string,
  lines: readonly (readonly [itemId: string, quantity: number])[],
  more: Partial<Order> = {},
): Promise<void> {
  const order = anOrder(id, { lineCount: lines.length, ...more });
  const rows = lines.map(([itemId, quantity], index): OrderLine => ({
    line: index + 1,
    itemId,
    itemCode: itemId.toUpperCase(),
    name: '测试商品',
    quantity,
    unitPriceE4: 1_000_000,
    taxRateBp: 1300,
    gross: 10_000 * quantity,
  }));
  await stage.put(orderCodec.write(order));
  await stage.write(...orderPages(order, rows, []));
}

let events = 0;

/** An event as the bus brings it. */
export function envelope(type: string, data: unknown, more: Partial<Envelope> = {}): Envelope {
  events += 1;
  return {
    id: `event-${events}`,
    type,
    company,
    occurredAt: noon,
    recordedAt: noon,
    actor: 'sales',
    aggregate: 'order#x',
    version: 1,
    correlation: 'story',
    causation: 'command',
    data,
    ...more,
  };
}

export function approved(orderId: string): Envelope {
  const data = { orderId, number: `SO-${orderId}`, partnerId: 'ptn_dealer', warehouseId: 'wh_east', lineCount: 1 };
  return envelope('orders.order-approved.v1', data);
}

/** What stands in one position. */
export async function standing(stage: Stage, itemId: string, lot: string, expiry: string, warehouseId = 'wh_east') {
  const item = await stage.dependencies.store.get(
    keys.position(company, itemId, warehouseId, expiry, lot),
    'consistent',
  );
  return item && positionOf(item);
}

export function serialsOf(itemId: string, lot: string, serials: readonly string[]): Write[] {
  return serials.map((serial) =>
    serialCodec.put({ company, itemId, serial, lot, status: 'in-stock', warehouseId: 'wh_east' }),
  );
}

/** The events a reaction left behind for one envelope. */
export async function outcomeOf(stage: Stage, event: Envelope, consumer: string): Promise<readonly Envelope[]> {
  const item = await stage.dependencies.store.get(keys.journal(company, `${event.id}:${consumer}`), 'consistent');
  if (!item) return [];
  return envelopesOf(journalEntry(item));
}
