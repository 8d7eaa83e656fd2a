import type { StockOpened } from '../../events/inventory.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, type Decision, type Rejected, type Remembered } from '../shared/decision.ts';
import {
  mostSerials,
  takeIn,
  type IncomingGoods,
  type IncomingReason,
  type KeptItem,
  type OnFile,
  type TakenIn,
} from '../shared/incoming-goods.ts';
import { rejectedTogether } from '../shared/noes.ts';

/** The document that took opening stock (期初库存) into the books. */
export interface StockOpening extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly warehouseId: string;
  readonly lineCount: number;
  readonly quantity: number;
  readonly openedAt: Instant;
  readonly openedBy: string;
}

export interface OpenStockState {
  readonly openingId: string;
  readonly number: string;
  readonly items: readonly KeptItem[];
  readonly goods: readonly IncomingGoods[];
  readonly onFile: OnFile;
  /** Goods of the same lot that follow in documents of their own: judged with the first, so that no lot is opened in part. */
  readonly following?: readonly (readonly IncomingGoods[])[];
  /** Lots that have, or ever had, a position in this warehouse; empty for what follows, whose lot the first has opened. */
  readonly standing: readonly { readonly itemId: string; readonly lot: string }[];
}

/** What is past its expiry on the day it is opened is isolated from the first moment (GSP 76). */
export function openingStatus(taken: Pick<TakenIn, 'expiry'>, today: Day): 'available' | 'nonConforming' {
  return taken.expiry < today ? 'nonConforming' : 'available';
}

/**
 * The documents by which goods of one lot are opened: one, unless the lot has more serial numbers than a document takes.
 * Rows whose serial numbers and quantity differ are left whole: they are refused.
 */
export function openingParts<G extends Pick<IncomingGoods, 'serials' | 'quantity'>>(
  goods: readonly G[],
): readonly [readonly G[], ...(readonly G[])[]] {
  const count = goods.reduce((sum, { serials = [] }) => sum + serials.length, 0);
  if (count <= mostSerials || goods.some(({ serials = [], quantity }) => serials.length !== quantity)) return [goods];
  const units = goods.flatMap((one) => (one.serials ?? []).map((serial) => ({ one, serial })));
  const first: G[] = [];
  const parts: [G[], ...G[][]] = [first];
  for (let at = 0; at < units.length; at += mostSerials) {
    const part = at === 0 ? first : [];
    if (at > 0) parts.push(part);
    const within = units.slice(at, at + mostSerials);
    for (const one of new Set(within.map((unit) => unit.one))) {
      const serials = within.filter((unit) => unit.one === one).map(({ serial }) => serial);
      part.push({ ...one, serials, quantity: serials.length });
    }
  }
  return parts;
}

/** Takes stock that was there before the system into its books, once for each lot and warehouse. */
export function openStock(
  state: OpenStockState,
  command: { readonly warehouseId: string },
  { company, actor, now }: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<
  { readonly opening: StockOpening; readonly taken: readonly TakenIn[] },
  StockOpened,
  IncomingReason | 'stock-already-opened'
> {
  const taken = takeIn(state.goods, state.items, state.onFile);
  if ('accepted' in taken) return taken;
  for (const goods of state.following ?? []) {
    const more = takeIn(goods, state.items, state.onFile);
    if ('accepted' in more) return more;
  }
  const twice = repeatedSerial([state.goods, ...(state.following ?? [])]);
  if (twice) return twice;
  const again = taken.filter((one) => state.standing.some((old) => old.itemId === one.itemId && old.lot === one.lot));
  const refused = rejectedTogether(
    again.map(({ itemId, lot, pointer }) => ({
      reason: 'stock-already-opened' as const,
      facts: { item: itemId, lot },
      pointer,
    })),
  );
  if (refused) return refused;
  const opening: StockOpening = {
    id: state.openingId,
    company,
    number: state.number,
    warehouseId: command.warehouseId,
    lineCount: taken.length,
    quantity: taken.reduce((sum, { quantity }) => sum + quantity, 0),
    openedAt: now,
    openedBy: actor,
  };
  const { id: openingId, number, warehouseId, lineCount, quantity } = opening;
  return accepted(
    { opening, taken },
    { type: 'inventory.stock-opened.v1', data: { openingId, number, warehouseId, lineCount, quantity } },
  );
}

/** A serial number that stands in two documents of one lot; within one it is noticed as goods are taken in. */
function repeatedSerial(parts: readonly (readonly IncomingGoods[])[]): Rejected<'serial-repeated'> | undefined {
  if (parts.length === 1) return undefined;
  const all = parts.flat();
  const serials = all.flatMap((one) => one.serials ?? []);
  const seen = new Set<string>();
  const serial = serials.find((each) => seen.size === seen.add(each).size);
  if (serial === undefined) return undefined;
  const pointer = all.findLast((one) => one.serials?.includes(serial))?.pointer ?? '';
  return rejectedTogether([{ reason: 'serial-repeated', facts: { serial }, pointer }]);
}
