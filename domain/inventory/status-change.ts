import type { StockStatusChanged } from '../../events/inventory.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Posting, Serial, StockStatus } from '../shared/stock.ts';

/** Why goods changed status: quality judged, the expiry passed, a recall began, or they were destroyed. */
export type StatusChangeCause = 'quality' | 'expiry' | 'recall' | 'scrap';

/** Goods of one lot in one warehouse that changed status together. */
export interface StatusChangeLine {
  readonly warehouseId: string;
  readonly lot: string;
  readonly expiry: Day;
  readonly from: StockStatus;
  readonly quantity: number;
  /** Named where the units are known one by one. */
  readonly serials?: readonly string[];
}

/** The document of one change of stock status (库存状态变更单) of one item. */
export interface StatusChange extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly itemId: string;
  readonly cause: StatusChangeCause;
  /** Absent: the goods were destroyed. */
  readonly to?: StockStatus;
  readonly reason: string;
  /** The case it follows from, e.g. a recall. */
  readonly source?: string;
  readonly lines: readonly StatusChangeLine[];
  readonly changedAt: Instant;
  readonly changedBy: string;
}

/** A change with its units as they were seen, so that none is taken that moved meanwhile. */
export interface DecidedChange {
  readonly change: StatusChange;
  readonly units: readonly Pick<Serial, 'serial' | 'status'>[];
}

/** Who changes status, when. */
export interface Changing {
  readonly company: string;
  readonly actor: string;
  readonly now: Instant;
}

/** Items of a transaction that a line takes: position and move; two for each serial. */
export function changeWrites(line: Pick<StatusChangeLine, 'serials'>): number {
  return 2 + 2 * (line.serials?.length ?? 0);
}

/** Most such items in one document; its journal, header and gate need the rest. */
export const mostChangeWrites = 90;

export function postingsOf({ itemId, to, lines }: Pick<StatusChange, 'itemId' | 'to' | 'lines'>): readonly Posting[] {
  return lines.map(({ warehouseId, lot, expiry, from, quantity }) => ({
    ...{ itemId, warehouseId, lot, expiry, quantity, from },
    ...(to ? { to } : {}),
  }));
}

export function quantityOf(lines: readonly Pick<StatusChangeLine, 'quantity'>[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

export function statusChanged(change: StatusChange, to: StockStatus): StockStatusChanged {
  if (change.cause === 'scrap') throw new RangeError('scrapped goods have no status');
  return {
    type: 'inventory.stock-status-changed.v1',
    data: {
      statusChangeId: change.id,
      number: change.number,
      itemId: change.itemId,
      cause: change.cause,
      to,
      lineCount: change.lines.length,
      quantity: quantityOf(change.lines),
    },
  };
}

/** Goods a person wants to change, as they stand. */
export interface ChangeableGoods {
  readonly statusChangeId: string;
  readonly number: string;
  readonly item: { readonly id: string; readonly code: string; readonly serialManaged: boolean };
  readonly lot: string;
  readonly expiry: Day;
  /** The position's counters; absent where the lot never stood in this warehouse. */
  readonly position: Readonly<Record<StockStatus, number>> | undefined;
  readonly serials: readonly Pick<Serial, 'serial' | 'lot' | 'status' | 'stock' | 'warehouseId'>[];
}

/** What the person says about them. */
export interface ChangeRequest {
  readonly warehouseId: string;
  readonly from: StockStatus;
  readonly quantity: number;
  readonly serials?: readonly string[];
}
