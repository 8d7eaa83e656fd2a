import type { StockStatusChanged } from '../../events/inventory.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Position } from '../shared/stock.ts';
import { statusChanged, type Changing, type DecidedChange, type StatusChange } from './status-change.ts';

/** How many months back the nightly job looks for lots whose lock was missed. */
export const monthsLookedBack = 13;

/** Months `YYYY-MM` from one day's to another's, both included. */
export function monthsBetween(from: Day, to: Day): readonly string[] {
  const count = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = count(from);
  return Array.from({ length: Math.max(0, count(to) - first + 1) }, (_, more) => {
    const [year, month] = [Math.floor((first + more) / 12), ((first + more) % 12) + 1];
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  });
}

/** Isolates what is left of an expired lot in every warehouse (GSP 51(6), 76): the last usable day is past. */
export function lockExpiredStock(
  state: { readonly statusChangeId: string; readonly number: string; readonly positions: readonly Position[] },
  command: { readonly itemId: string; readonly lot: string },
  { company, actor, now, today }: Changing & { readonly today: Day },
): Decision<DecidedChange, StockStatusChanged, 'nothing-expired'> {
  const lines = state.positions
    .filter(({ expiry, available }) => expiry < today && available > 0)
    .map(({ warehouseId, lot, expiry, available }) => {
      return { warehouseId, lot, expiry, from: 'available' as const, quantity: available };
    });
  if (lines.length === 0) return rejected('nothing-expired', { ...command });
  const change: StatusChange = {
    ...{ id: state.statusChangeId, company, number: state.number, itemId: command.itemId },
    ...{ cause: 'expiry', to: 'nonConforming', reason: '已过失效日期 expired' },
    ...{ lines, changedAt: now, changedBy: actor },
  };
  return accepted({ change, units: [] }, statusChanged(change, 'nonConforming'));
}
