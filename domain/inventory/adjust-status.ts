import type { StockStatusChanged } from '../../events/inventory.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { StockStatus } from '../shared/stock.ts';
import { stopOn, type Stop } from '../shared/stop.ts';
import { changeableNo, type ChangeableReason } from './changeable.ts';
import {
  statusChanged,
  type ChangeableGoods,
  type ChangeRequest,
  type Changing,
  type DecidedChange,
  type StatusChange,
} from './status-change.ts';

/** Statuses that quality moves goods between; reserved and inspection belong to the documents that made them. */
export const judgedStatuses = ['available', 'quarantine', 'blocked', 'nonConforming'] as const;
/** Where goods may come from: after a stop is lifted, recalled goods are judged too. */
export const judgeableStatuses = [...judgedStatuses, 'recalled'] as const;

export interface AdjustStatusState extends ChangeableGoods {
  /** Active stops of the item; asked for only when goods are to be available again. */
  readonly stops: readonly Stop[];
}

/**
 * Quality isolates, blocks or releases goods with a reason. Nothing that is stopped or past its expiry becomes
 * available again; away from "available" goods may go at any time.
 */
export function adjustStatus(
  state: AdjustStatusState,
  command: ChangeRequest & { readonly to: StockStatus; readonly reason: string },
  circumstances: Changing & { readonly today: Day },
): Decision<DecidedChange, StockStatusChanged, ChangeableReason | 'same-status' | 'goods-stopped' | 'goods-expired'> {
  const { item, lot, expiry } = state;
  const { warehouseId, from, to, quantity, serials, reason } = command;
  if (from === to) return rejected('same-status', { status: to });
  const no = changeableNo(state, command);
  if (no) return no;
  if (to === 'available') {
    const stop = stopOn(state.stops, { itemId: item.id, lot, serials });
    if (stop) return rejected('goods-stopped', { item: item.code, lot, stop: stop.reason, source: stop.source });
    if (expiry < circumstances.today) return rejected('goods-expired', { item: item.code, lot, expiry });
  }
  const { company, actor, now } = circumstances;
  const change: StatusChange = {
    ...{ id: state.statusChangeId, company, number: state.number, itemId: item.id, cause: 'quality', to, reason },
    lines: [{ warehouseId, lot, expiry, from, quantity, ...(serials?.length ? { serials } : {}) }],
    changedAt: now,
    changedBy: actor,
  };
  return accepted({ change, units: state.serials }, statusChanged(change, to));
}
