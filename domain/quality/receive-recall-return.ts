import type { RecallReturnReceived } from '../../events/quality.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Serial } from '../shared/stock.ts';
import type { RecallNotice, RecallProgress, Scope } from './recall.ts';
import { serialMissing, unitsNo, type RecalledUnits, type UnitsReason } from './recalled-units.ts';

export interface ReceiveReturnState {
  readonly returnId: string;
  readonly scope: Scope;
  readonly notice: RecallNotice;
  readonly progress: RecallProgress;
  readonly item: { readonly serialManaged: boolean };
  /** The named serials as they stand; unknown ones are absent. */
  readonly serials: readonly Serial[];
  readonly expiry: Day;
  readonly productionDate?: Day;
  readonly warehouseId: string;
  readonly warehouseKnown: boolean;
}
export interface ReceiveRecallReturn extends RecalledUnits {
  readonly partnerId: string;
  readonly warehouseId: string;
}
export interface ReceivedReturn extends Omit<ReceiveReturnState, 'scope' | 'warehouseKnown' | 'item'> {
  readonly units: RecalledUnits;
  readonly at: Instant;
}
export type ReceiveReturnReason =
  | UnitsReason
  | 'recall-closed'
  | 'warehouse-not-found'
  | 'lot-not-in-notice'
  | 'more-than-issued'
  | 'serial-not-with-consignee';

/** Goods come back: never more than the consignee got and has neither used nor sent back. No gate stops this. */
export function receiveRecallReturn(
  state: ReceiveReturnState,
  command: ReceiveRecallReturn,
  { now }: { readonly now: Instant },
): Decision<ReceivedReturn, RecallReturnReceived, ReceiveReturnReason> {
  const { scope, notice, progress, item, serials, warehouseKnown, ...kept } = state;
  const { recallId, number, partnerId, itemId } = notice;
  const { lot, quantity, warehouseId } = command;
  if (progress.closed > 0) return rejected('recall-closed', { recall: number });
  if (!warehouseKnown) return rejected('warehouse-not-found', { warehouse: warehouseId });
  const no = unitsNo(scope, item, command);
  if (no) return no;
  const known = notice.lots.find((one) => one.lot === lot);
  if (!known) return rejected('lot-not-in-notice', { lot });
  const open = known.issued - known.used - known.returned;
  if (quantity > open) return rejected('more-than-issued', { lot, open, quantity });
  const missing = serialMissing(
    command.serials,
    serials,
    (serial) => serial.status === 'shipped' && serial.partnerId === partnerId && serial.lot === lot,
  );
  if (missing !== undefined) return rejected('serial-not-with-consignee', { serial: missing });

  const lots = notice.lots.map((one) =>
    one.lot === lot ? { ...one, returned: one.returned + quantity, onHand: Math.max(0, one.onHand - quantity) } : one,
  );
  return accepted(
    {
      ...kept,
      notice: { ...notice, lots },
      progress,
      serials,
      units: { lot, quantity, ...(command.serials ? { serials: command.serials } : {}) },
      at: now,
    },
    {
      type: 'quality.recall-return-received.v1',
      data: { recallId, number, partnerId, warehouseId, itemId, lot, quantity },
    },
  );
}
