import type { DeliveryAccepted } from '../../events/purchasing.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { rejectedTogether, type No } from '../shared/noes.ts';
import { stopOn, type Stop } from '../shared/stop.ts';
import type { AcceptanceResult, Receipt, ReceiptLine } from './receipt.ts';

export interface AcceptDeliveryState {
  readonly receipt: Receipt;
  readonly lines: readonly ReceiptLine[];
  readonly stops: readonly Stop[];
}

export interface AcceptDelivery {
  readonly lines: readonly {
    readonly line: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly reason?: string;
    readonly disposal?: string;
    readonly rejectedSerials?: readonly string[];
  }[];
}

/** A line with its judgement and the serials of both sides. */
export interface JudgedLine {
  readonly line: ReceiptLine;
  readonly result: AcceptanceResult;
  readonly acceptedSerials: readonly string[];
}

export type AcceptDeliveryReason =
  | 'receipt-not-waiting'
  | 'same-person'
  | 'lines-not-judged'
  | 'rejection-without-reason'
  | 'serial-missing'
  | 'goods-stopped'
  | 'goods-expired';

/**
 * Accepts a receipt (验收, GSP 64–65) line by line: what is accepted can be sold, what is rejected is isolated with its
 * reason. Who received the goods may not accept them. Stopped or expired goods can only be rejected.
 */
export function acceptDelivery(
  state: AcceptDeliveryState,
  command: AcceptDelivery,
  circumstances: { readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<
  { readonly receipt: Receipt; readonly judged: readonly JudgedLine[] },
  DeliveryAccepted,
  AcceptDeliveryReason
> {
  const { receipt, lines } = state;
  if (receipt.status !== 'received') {
    return rejected('receipt-not-waiting', { receipt: receipt.number, acceptedBy: receipt.acceptedBy ?? null });
  }
  if (receipt.receivedBy === circumstances.actor) return rejected('same-person', { receivedBy: receipt.receivedBy });
  const missing = lines.filter(({ line }) => command.lines.filter((one) => one.line === line).length !== 1);
  if (missing.length > 0 || command.lines.length !== lines.length) {
    return rejected('lines-not-judged', { lines: lines.length, judged: command.lines.length });
  }

  const noes: No<AcceptDeliveryReason>[] = [];
  const judged = command.lines.map((judgement, index): JudgedLine => {
    const line = lines.find((one) => one.line === judgement.line);
    if (!line) throw new RangeError(`the receipt has no line ${judgement.line}`);
    const rejectedSerials = judgement.rejectedSerials ?? [];
    const acceptedSerials = line.serials.filter((serial) => !rejectedSerials.includes(serial));
    const pointer = `/lines/${index}`;
    const no = (reason: AcceptDeliveryReason, facts: No<string>['facts']) =>
      noes.push({ reason, facts: { line: line.line, lot: line.lot, ...facts }, pointer });
    if (judgement.accepted + judgement.rejected !== line.quantity) {
      no('lines-not-judged', { received: line.quantity, judged: judgement.accepted + judgement.rejected });
    }
    if (judgement.rejected > 0 && (!judgement.reason || !judgement.disposal)) no('rejection-without-reason', {});
    const namesAll =
      new Set(rejectedSerials).size === judgement.rejected && acceptedSerials.length === judgement.accepted;
    if (line.serials.length > 0 ? !namesAll : rejectedSerials.length > 0) {
      no('serial-missing', { rejected: judgement.rejected, serials: rejectedSerials.length });
    }
    if (judgement.accepted > 0) {
      const stop = stopOn(state.stops, { itemId: line.itemId, lot: line.lot, serials: acceptedSerials });
      if (stop) no('goods-stopped', { stop: stop.reason, source: stop.source });
      if (line.expiry < circumstances.today) no('goods-expired', { expiry: line.expiry });
    }
    return {
      line,
      acceptedSerials,
      result: {
        line: line.line,
        accepted: judgement.accepted,
        rejected: judgement.rejected,
        conclusion: judgement.rejected === 0 ? 'accepted' : judgement.accepted === 0 ? 'rejected' : 'partly-accepted',
        reason: judgement.rejected > 0 ? judgement.reason : undefined,
        disposal: judgement.rejected > 0 ? judgement.disposal : undefined,
        rejectedSerials,
      },
    };
  });
  const refused = rejectedTogether(noes);
  if (refused) return refused;

  const sum = (side: 'accepted' | 'rejected') => judged.reduce((total, { result }) => total + result[side], 0);
  return accepted(
    {
      receipt: {
        ...receipt,
        status: 'accepted',
        acceptedAt: circumstances.now,
        acceptedOn: circumstances.today,
        acceptedBy: circumstances.actor,
      },
      judged,
    },
    {
      type: 'purchasing.delivery-accepted.v1',
      data: {
        receiptId: receipt.id,
        number: receipt.number,
        purchaseOrderId: receipt.purchaseOrderId,
        supplierId: receipt.supplier.id,
        warehouseId: receipt.warehouseId,
        lineCount: lines.length,
        itemIds: [...new Set(lines.map(({ itemId }) => itemId))],
        acceptedQuantity: sum('accepted'),
        rejectedQuantity: sum('rejected'),
      },
    },
  );
}
