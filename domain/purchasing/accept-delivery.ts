import type { DeliveryAccepted } from '../../events/purchasing.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Facts } from '../shared/decision.ts';
import { rejectedTogether, type No } from '../shared/noes.ts';
import { isMadeUnderCertificate } from '../shared/production-date.ts';
import { stopOn, type Stop } from '../shared/stop.ts';
import type { RenewableTerm } from '../shared/validity.ts';
import type { AcceptanceResult, Receipt, ReceiptLine } from './receipt.ts';

export interface AcceptDeliveryState {
  readonly receipt: Receipt;
  readonly lines: readonly ReceiptLine[];
  readonly stops: readonly Stop[];
  /** The items of the lines with their certificates as they stand now. */
  readonly items: readonly { readonly id: string; readonly certificates: readonly RenewableTerm[] }[];
}

/** What the inspector says of one line. */
export interface Judgement {
  readonly line: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly reason?: string;
  readonly disposal?: string;
  readonly rejectedSerials?: readonly string[];
}

export interface AcceptDelivery {
  readonly lines: readonly Judgement[];
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
  | 'goods-expired'
  | 'made-outside-certificate';

/**
 * Accepts a receipt (验收, GSP 64–65) line by line: what is accepted can be sold, what is rejected is isolated with its
 * reason. Who received the goods may not accept them. Goods that are stopped, expired or made outside every certificate
 * can only be rejected (GSP 57).
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

  const lineOf = (number: number) => lines.find(({ line }) => line === number) as ReceiptLine;
  const noes = command.lines.flatMap((judgement, index) =>
    judgementNoes(lineOf(judgement.line), judgement, state, circumstances.today).map(
      (no): No<AcceptDeliveryReason> => ({ ...no, pointer: `/lines/${index}` }),
    ),
  );
  const refused = rejectedTogether(noes);
  if (refused) return refused;

  const judged = command.lines.map((judgement) => judgedLine(lineOf(judgement.line), judgement));
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

function acceptedSerials(line: ReceiptLine, { rejectedSerials = [] }: Judgement): readonly string[] {
  return line.serials.filter((serial) => !rejectedSerials.includes(serial));
}

function judgedLine(line: ReceiptLine, judgement: Judgement): JudgedLine {
  const { accepted: good, rejected: bad, reason, disposal, rejectedSerials = [] } = judgement;
  const conclusion = bad === 0 ? 'accepted' : good === 0 ? 'rejected' : 'partly-accepted';
  const result = { line: line.line, accepted: good, rejected: bad, conclusion, rejectedSerials } as const;
  return {
    line,
    acceptedSerials: acceptedSerials(line, judgement),
    result: bad === 0 ? result : { ...result, reason, disposal },
  };
}

/** What stands against the judgement of one line. */
function judgementNoes(
  line: ReceiptLine,
  judgement: Judgement,
  state: AcceptDeliveryState,
  today: Day,
): readonly Omit<No<AcceptDeliveryReason>, 'pointer'>[] {
  const { accepted: good, rejected: bad, reason, disposal, rejectedSerials = [] } = judgement;
  const serials = acceptedSerials(line, judgement);
  const of = (no: AcceptDeliveryReason, facts: Facts) => ({
    reason: no,
    facts: { line: line.line, lot: line.lot, ...facts },
  });
  const namesAll =
    line.serials.length === 0
      ? rejectedSerials.length === 0
      : new Set(rejectedSerials).size === bad && serials.length === good;
  return [
    ...(good + bad === line.quantity ? [] : [of('lines-not-judged', { received: line.quantity, judged: good + bad })]),
    ...(bad > 0 && !(reason && disposal) ? [of('rejection-without-reason', {})] : []),
    ...(namesAll ? [] : [of('serial-missing', { rejected: bad, serials: rejectedSerials.length })]),
    ...(good > 0 ? closedNoes(line, serials, state, today).map(({ reason: no, facts }) => of(no, facts)) : []),
  ];
}

/** Why no unit of a line may be accepted, however sound it looks. */
function closedNoes(
  { itemId, lot, expiry, productionDate }: ReceiptLine,
  serials: readonly string[],
  { stops, items }: AcceptDeliveryState,
  today: Day,
): readonly { readonly reason: AcceptDeliveryReason; readonly facts: Facts }[] {
  const stop = stopOn(stops, { itemId, lot, serials });
  const certificates = items.find(({ id }) => id === itemId)?.certificates ?? [];
  return [
    ...(stop ? [{ reason: 'goods-stopped' as const, facts: { stop: stop.reason, source: stop.source } }] : []),
    ...(expiry < today ? [{ reason: 'goods-expired' as const, facts: { expiry } }] : []),
    ...(isMadeUnderCertificate(certificates, productionDate)
      ? []
      : [{ reason: 'made-outside-certificate' as const, facts: { productionDate: productionDate ?? null } }]),
  ];
}
