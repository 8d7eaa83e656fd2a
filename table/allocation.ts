import type { Item } from '../domain/catalogue/item.ts';
import {
  linesOfStep,
  type AllocationCause,
  type AllocationReason,
  type AllocationState,
  type ItemOnShelf,
} from '../domain/logistics/allocation.ts';
import { allocationNo } from '../domain/logistics/allocation.ts';
import {
  firstAcceptableExpiry,
  isAcceptable,
  takeLots,
  type LotRules,
  type Wanted,
} from '../domain/logistics/first-expired-first-out.ts';
import type { OrderLine } from '../domain/orders/order.ts';
import type { Partner } from '../domain/partners/partner.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { rejected, type Rejected } from '../domain/shared/decision.ts';
import { sellingNo, type QualificationNo } from '../domain/shared/qualification.ts';
import type { Position } from '../domain/shared/stock.ts';
import { readItems } from './catalogue.ts';
import type { GatePass } from './gate.ts';
import { keys } from './keys.ts';
import { fulfilmentCodec, releasedOf } from './logistics.ts';
import { nextNumber } from './numbers.ts';
import { orderCodec } from './orders.ts';
import { partnerCodec, readOwnFacts, readPartnerFile } from './partners.ts';
import { positionsByExpiry } from './stock.ts';
import type { Store } from './store.ts';

/** Lots looked at for one item before it counts as short: a line must fit one transaction. */
const mostLots = 100;

interface Reading {
  readonly store: Store;
  readonly company: string;
  readonly today: Day;
  readonly enterGate: () => Promise<GatePass>;
}

/** The order with its lines and all that is reserved of it, in one Query. */
export async function readOrderToAllocate(store: Store, company: string, orderId: string) {
  const { pk } = keys.order(company, orderId);
  const items = await store.queryAll({ pk, sk: { from: 'FULFILMENT', to: 'ORDER' }, reading: 'consistent' });
  const header = items.find((item) => item['kind'] === 'order');
  if (!header) return undefined;
  const fulfilment = items.find((item) => item['kind'] === 'fulfilment');
  return {
    order: orderCodec.fromItem(header),
    lines: items.flatMap((item) => (item['kind'] === 'order-lines' ? (item['rows'] as OrderLine[]) : [])),
    fulfilment: fulfilment && fulfilmentCodec.fromItem(fulfilment),
    released: releasedOf(items.find((item) => item['kind'] === 'fulfilment-released')),
  };
}

/**
 * All an allocation step needs, in two waits when the partner is known beforehand: gate, order and partner; then stops,
 * items and, for each item, positions in expiry order until its lines are covered.
 */
export async function readForAllocation(
  { store, company, today, enterGate }: Reading,
  orderId: string,
  cause: AllocationCause,
  partnerId?: string,
): Promise<AllocationState | Rejected<AllocationReason | 'not-found'>> {
  const fileOf = (id: string) => readPartnerFile(store, company, id, 'consistent');
  const [gate, found, own, early] = await Promise.all([
    enterGate(),
    readOrderToAllocate(store, company, orderId),
    readOwnFacts(store, company),
    partnerId ? fileOf(partnerId) : undefined,
  ]);
  if (!found) return rejected('not-found', { order: orderId });
  const no = allocationNo(found, cause);
  if (no) return no;
  const { order } = found;
  const file = early ?? (await fileOf(order.partnerId));
  if (!file) throw new Error(`order ${orderId} names partner ${order.partnerId}, who is not there`);
  const partner = { ...file.partner, licences: file.licences };
  const deal = { partner, own, warehouseId: order.warehouseId };
  const lines = linesOfStep(found);
  const itemIds = [...new Set(lines.map(({ itemId }) => itemId))];
  const [shelf, newShipmentId] = await Promise.all([
    readShelf(store, company, gate, {
      warehouseId: order.warehouseId,
      wanted: new Map(itemIds.map((itemId) => [itemId, lines.filter((line) => line.itemId === itemId)])),
      rules: lotRulesOf(order, partner, today),
      unlawful: (item) => sellingNo(deal, item, today),
    }),
    // The delivery note's number is drawn with the shipment and stands in its id; a step that goes on has its shipment.
    found.fulfilment?.run?.shipmentId ?? nextNumber(store, company, 'DN', today).then(({ id }) => id),
  ]);
  return { ...found, shelf, newShipmentId };
}

/** The part of the rules that an order and its partner set for every item. */
export function lotRulesOf(
  order: { readonly minimumShelfLifeDays: number; readonly oneLotPerLine: boolean },
  partner: Pick<Partner, 'bannedLots'> | undefined,
  today: Day,
): Omit<LotRules, 'stops' | 'certificates'> {
  return {
    firstExpiry: firstAcceptableExpiry(today, order.minimumShelfLifeDays),
    oneLotPerLine: order.oneLotPerLine,
    bannedLots: partner?.bannedLots ?? [],
  };
}

/** For each item its flags, rules and enough of its stock; stops, items and stock are read side by side. */
export async function readShelf(
  store: Store,
  company: string,
  gate: GatePass,
  asked: {
    readonly warehouseId: string;
    readonly wanted: ReadonlyMap<string, readonly Wanted[]>;
    readonly rules: Omit<LotRules, 'stops' | 'certificates'>;
    readonly unlawful: (item: Item) => QualificationNo | undefined;
  },
): Promise<ReadonlyMap<string, ItemOnShelf>> {
  const itemIds = [...asked.wanted.keys()];
  const stopsKnown = gate.stopsOf(itemIds);
  const itemsKnown = readItems(store, company, itemIds, 'eventual');
  const shelf = await Promise.all(
    itemIds.map(async (itemId, index) => {
      const pages = positionsByExpiry(store, company, itemId, asked.warehouseId, asked.rules.firstExpiry, 4);
      const wanted = asked.wanted.get(itemId) ?? [];
      const first = pages.next();
      const [stops, items] = await Promise.all([stopsKnown, itemsKnown, first]);
      const item = items[index];
      const rules: LotRules = { ...asked.rules, stops, certificates: item?.certificates ?? [] };
      const page = await first;
      const positions = await enough(page.done ? [] : page.value, pages, wanted, rules);
      if (!item) throw new Error(`item ${itemId} of an order is not there`);
      const unlawful = asked.unlawful(item);
      return [itemId, { serialManaged: item.serialManaged, unlawful, positions, rules }] as const;
    }),
  );
  return new Map(shelf);
}

/** Reads on only while a line is not covered, so no lot is read that is not needed. */
async function enough(
  first: readonly Position[],
  pages: AsyncGenerator<readonly Position[]>,
  wanted: readonly Wanted[],
  rules: LotRules,
): Promise<readonly Position[]> {
  const positions = [...first];
  while (takeLots(wanted, positions, rules).some((lots) => lots === undefined)) {
    if (positions.filter((position) => isAcceptable(position, rules)).length >= mostLots) break;
    const next = await pages.next();
    if (next.done) break;
    positions.push(...next.value);
  }
  return positions;
}

/** Stock to stand in for goods of a shipment, by the rules of its order; empty when nothing is asked for. */
export async function readShelfFor(
  store: Store,
  company: string,
  gate: GatePass,
  today: Day,
  shipment: { readonly orderId: string; readonly partnerId: string; readonly warehouseId: string },
  lines: readonly { readonly itemId: string; readonly line: number; readonly quantity: number }[],
): Promise<ReadonlyMap<string, ItemOnShelf>> {
  if (lines.length === 0) return new Map();
  const [orderItem, partnerItem] = await store.getMany(
    [keys.order(company, shipment.orderId), keys.partner(company, shipment.partnerId)],
    'consistent',
  );
  if (!orderItem) throw new Error(`order ${shipment.orderId} of a shipment is not there`);
  const wanted = Map.groupBy(lines, ({ itemId }) => itemId);
  const rules = lotRulesOf(orderCodec.fromItem(orderItem), partnerItem && partnerCodec.fromItem(partnerItem), today);
  // The order was lawful when its goods were allocated; what stands in for some of them is asked for its own state.
  const unlawful = ({ code, status }: Item): QualificationNo | undefined =>
    status === 'approved' ? undefined : rejected('item-not-approved', { item: code, status });
  return readShelf(store, company, gate, { warehouseId: shipment.warehouseId, wanted, rules, unlawful });
}
