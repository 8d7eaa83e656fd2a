import type { RecalledGoodsDestroyed } from '../../events/quality.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Remembered } from '../shared/decision.ts';
import type { Serial } from '../shared/stock.ts';
import type { Recall, RecallProgress } from './recall.ts';
import { serialMissing, unitsNo, type RecalledUnits, type UnitsReason } from './recalled-units.ts';

/** The record of one destruction (销毁记录), under the regulator's supervision (RECALL 21). */
export interface RecallDestruction extends RecalledUnits, Remembered {
  readonly id: string;
  readonly company: string;
  readonly recallId: string;
  readonly number: string;
  readonly itemId: string;
  readonly warehouseId: string;
  /** Who supervised it and under which reference: an office and a document, no person. */
  readonly supervision: string;
  readonly destroyedAt: Instant;
  readonly destroyedBy: string;
}

export interface DestroyState {
  readonly destructionId: string;
  readonly recall: Recall;
  readonly progress: RecallProgress;
  readonly item: { readonly serialManaged: boolean };
  readonly serials: readonly Serial[];
  readonly expiry: Day;
  /** Units of the lot that stand recalled in the warehouse. */
  readonly recalled: number;
}
export interface DestroyRecalled extends RecalledUnits {
  readonly warehouseId: string;
  readonly supervision: string;
}
export interface Destroyed {
  readonly destruction: RecallDestruction;
  readonly serials: readonly Serial[];
  readonly expiry: Day;
}
export type DestroyReason = UnitsReason | 'recall-closed' | 'nothing-recalled-here' | 'serial-not-here';

/** Recalled goods in our hands are destroyed, with the record that proves it. */
export function destroyRecalled(
  { destructionId, recall, progress, item, serials, expiry, recalled }: DestroyState,
  command: DestroyRecalled,
  { actor, now }: { readonly actor: string; readonly now: Instant },
): Decision<Destroyed, RecalledGoodsDestroyed, DestroyReason> {
  const { id: recallId, number, company, itemId } = recall;
  const { lot, quantity, warehouseId, supervision } = command;
  if (progress.closed > 0) return rejected('recall-closed', { recall: number });
  const no = unitsNo(recall, item, command);
  if (no) return no;
  if (quantity > recalled) return rejected('nothing-recalled-here', { lot, warehouse: warehouseId, recalled });
  const missing = serialMissing(
    command.serials,
    serials,
    (serial) =>
      ['held', 'returned'].includes(serial.status) &&
      (serial.stock ?? 'recalled') === 'recalled' &&
      serial.warehouseId === warehouseId &&
      serial.lot === lot,
  );
  if (missing !== undefined) return rejected('serial-not-here', { serial: missing });
  const destruction: RecallDestruction = {
    id: destructionId,
    ...{ company, recallId, number, itemId, warehouseId, lot, quantity, supervision },
    ...(command.serials ? { serials: command.serials } : {}),
    destroyedAt: now,
    destroyedBy: actor,
  };
  return accepted(
    { destruction, serials, expiry },
    {
      type: 'quality.recalled-goods-destroyed.v1',
      data: { recallId, number, destructionId, warehouseId, itemId, lot, quantity },
    },
  );
}
