import type { StockBlockingContinued, StockStatusChanged } from '../../events/inventory.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import {
  statusChanged,
  type Changing,
  type DecidedChange,
  type StatusChange,
  type StatusChangeLine,
} from './status-change.ts';

/** The goods a recall names, as its event carries them. */
export interface RecalledGoods {
  readonly recallId: string;
  readonly number: string;
  readonly stopId: string;
  readonly itemId: string;
  readonly lots?: readonly string[];
  /** Serial numbers from–to, both included, compared as text of equal length. */
  readonly serials?: readonly { readonly from: string; readonly to: string }[];
}

/** One step's worth of them that stands available, and what a next step would still have to look at. */
export interface BlockRecalledStockState {
  readonly statusChangeId: string;
  readonly number: string;
  readonly lines: readonly StatusChangeLine[];
  readonly rest: Pick<RecalledGoods, 'lots' | 'serials'> | undefined;
}

/** Positions one step moves; one step of serials names fewer, since each takes two items of the transaction. */
export const positionsAStep = 40;
export const serialsAStep = 36;

/**
 * Brings stock in line with a recall, a step at a time: what is available becomes recalled. The gate stopped it
 * already; this is what people see. Reserved goods follow when their shipments are released.
 */
export function blockRecalledStock(
  state: BlockRecalledStockState,
  recalled: RecalledGoods,
  { company, actor, now }: Changing,
): Decision<DecidedChange, StockStatusChanged | StockBlockingContinued, 'nothing-to-block'> {
  if (state.lines.length === 0) return rejected('nothing-to-block', { recall: recalled.number });
  const { recallId, number, stopId, itemId } = recalled;
  const change: StatusChange = {
    ...{ id: state.statusChangeId, company, number: state.number, itemId },
    ...{ cause: 'recall', to: 'recalled', reason: number, source: recallId },
    ...{ lines: state.lines, changedAt: now, changedBy: actor },
  };
  const { rest } = state;
  const units = state.lines.flatMap(({ serials }) =>
    (serials ?? []).map((serial) => ({ serial, status: 'in-stock' as const })),
  );
  const changed = statusChanged(change, 'recalled');
  if (!rest) return accepted<DecidedChange, StockStatusChanged | StockBlockingContinued>({ change, units }, changed);
  return accepted<DecidedChange, StockStatusChanged | StockBlockingContinued>({ change, units }, changed, {
    type: 'inventory.stock-blocking-continued.v1',
    data: {
      ...{ recallId, number, stopId, itemId },
      ...(rest.lots ? { lots: [...rest.lots] } : {}),
      ...(rest.serials ? { serials: [...rest.serials] } : {}),
    },
  });
}
