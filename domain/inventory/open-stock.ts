import type { StockOpened } from '../../events/inventory.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, type Decision, type Remembered } from '../shared/decision.ts';
import {
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
  /** Lots that have, or ever had, a position in this warehouse. */
  readonly standing: readonly { readonly itemId: string; readonly lot: string }[];
}

/** What is past its expiry on the day it is opened is isolated from the first moment (GSP 76). */
export function openingStatus(taken: Pick<TakenIn, 'expiry'>, today: Day): 'available' | 'nonConforming' {
  return taken.expiry < today ? 'nonConforming' : 'available';
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
