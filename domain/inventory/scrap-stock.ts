import type { StockScrapped } from '../../events/inventory.ts';
import { accepted, type Decision } from '../shared/decision.ts';
import { changeableNo, type ChangeableReason } from './changeable.ts';
import type { ChangeableGoods, ChangeRequest, Changing, DecidedChange, StatusChange } from './status-change.ts';

/** Destroys isolated goods: only what is non-conforming or recalled leaves the books this way (GSP 79, 111). */
export function scrapStock(
  state: ChangeableGoods,
  command: ChangeRequest & { readonly from: 'nonConforming' | 'recalled'; readonly reason: string },
  { company, actor, now }: Changing,
): Decision<DecidedChange, StockScrapped, ChangeableReason> {
  const no = changeableNo(state, command);
  if (no) return no;
  const { statusChangeId, number, item, lot, expiry } = state;
  const { warehouseId, from, quantity, serials, reason } = command;
  const change: StatusChange = {
    ...{ id: statusChangeId, company, number, itemId: item.id, cause: 'scrap', reason },
    lines: [{ warehouseId, lot, expiry, from, quantity, ...(serials?.length ? { serials } : {}) }],
    changedAt: now,
    changedBy: actor,
  };
  return accepted(
    { change, units: state.serials },
    {
      type: 'inventory.stock-scrapped.v1',
      data: { statusChangeId, number, itemId: item.id, warehouseId, quantity },
    },
  );
}
