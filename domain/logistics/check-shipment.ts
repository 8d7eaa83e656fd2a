import type { GoodsRefused, ShipmentChecked, ShipmentStopped } from '../../events/logistics.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Rejected } from '../shared/decision.ts';
import type { Move, Posting } from '../shared/stock.ts';
import { stopOn, type Stop } from '../shared/stop.ts';
import type { ItemOnShelf } from './allocation.ts';
import { lineOf, type HandledGoods, type HandledReason } from './handled-goods.ts';
import { replacementsFor, type Replacements } from './replace-goods.ts';
import { recount, type ShipmentGoods, type ShipmentLine } from './shipment.ts';
import {
  byOrderLine,
  idsOf,
  knownSerial,
  type KnownSerials,
  type SerialChange,
  type ShipmentChange,
} from './shipment-change.ts';

/** GSP 87: damaged or contaminated; label missing, unreadable or not matching; expired; anything else unusual. */
export const refusalReasons = ['damaged', 'label', 'expired', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface CheckedGoods extends HandledGoods {
  /** Absent: the goods pass. */
  readonly refuse?: RefusalReason;
}

export type CheckReason =
  | HandledReason
  | 'shipment-not-waiting'
  | 'checker-is-picker'
  | 'more-than-picked'
  | 'serial-not-picked'
  | 'goods-stopped'
  | 'document-too-large';

/** Refusals, and serials in them, that one check may hold beside its replacements: a transaction has its bound. */
export const mostRefusals = 10;

export interface CheckState extends ShipmentGoods {
  readonly stops: readonly Stop[];
  readonly serials: KnownSerials;
  readonly goods: readonly CheckedGoods[];
  /** Stock of the items of refused goods, to take others in their place. */
  readonly shelf: ReadonlyMap<string, ItemOnShelf>;
}

/** One box or unit that may not leave. */
export interface Refusal {
  readonly line: ShipmentLine;
  readonly quantity: number;
  readonly serials: readonly string[];
  readonly reason: RefusalReason;
}

export interface CheckedShipment extends ShipmentChange {
  readonly refusals: readonly Refusal[];
  readonly replaced: number;
}

interface Circumstances {
  readonly company: string;
  readonly actor: string;
  readonly now: Instant;
  readonly today: Day;
}

/**
 * The second person's look before goods leave (出库复核): each unit passes or is refused. What is refused goes into
 * quarantine at once and others are taken in its place, first expired first out; where there are none, the order line
 * waits for goods again. Expired goods are refused whatever the checker says.
 */
export function checkShipment(
  state: CheckState,
  circumstances: Circumstances,
): Decision<CheckedShipment, ShipmentChecked | GoodsRefused | ShipmentStopped, CheckReason> {
  const { shipment } = state;
  if (!['picking', 'picked'].includes(shipment.status)) {
    return rejected('shipment-not-waiting', { shipment: shipment.id, status: shipment.status });
  }
  if (shipment.pickers?.includes(circumstances.actor)) {
    return rejected('checker-is-picker', { shipment: shipment.id });
  }
  let lines = state.lines;
  const refusals: Refusal[] = [];
  for (const [index, goods] of state.goods.entries()) {
    const found = lineOf(lines, goods, (line) => line.picked - line.checked);
    const refuse = 'accepted' in found || found.expiry >= circumstances.today ? goods.refuse : 'expired';
    const no = 'accepted' in found ? found : checkNo(found, goods, refuse, state.stops);
    if (no) return { ...no, errors: [{ pointer: `/checks/${index}`, reason: no.reason }] };
    const line = found as ShipmentLine;
    const { quantity } = goods;
    const serials = line.serialManaged ? goods.serials : [];
    if (refuse) refusals.push({ line, quantity, serials, reason: refuse });
    const after = refuse ? withoutRefused(line, quantity, serials) : withChecked(line, quantity, serials);
    lines = lines.map((candidate) => (candidate.line === line.line ? after : candidate));
  }
  const tooMany = tooManyNo(refusals);
  if (tooMany) return tooMany;
  const replacements = replacementsFor(state, refusals);
  const all = [...lines, ...replacements.newLines];
  const pages = shipment.pages + replacements.newPages;
  const after = recount({ ...shipment, pages, checkedBy: circumstances.actor }, all, 'stopped');
  const next: CheckedShipment = {
    before: state,
    shipment: after,
    lines: all,
    newLines: replacements.newLines,
    refusals,
    replaced: replacements.newLines.reduce((sum, { quantity }) => sum + quantity, 0),
    postings: [
      ...refusals.map((refusal) => quarantinePosting(refusal, shipment.warehouseId)),
      ...replacements.postings,
    ],
    moves: refusals.map((refusal, index) => quarantineMove(refusal, index, state, circumstances)),
    serials: refusals.flatMap((refusal) => heldSerials(refusal, state)),
    released: byOrderLine(
      refusals.flatMap(({ line, quantity }, index) =>
        replacements.replaced[index] ? [] : [{ orderLine: line.orderLine, quantity }],
      ),
    ),
  };
  return accepted(next, ...eventsOf(next, refusals, replacements));
}

/** Goods that expired meanwhile are refused without being named so, and may be more than the request may refuse. */
function tooManyNo(refusals: readonly Refusal[]): Rejected<'document-too-large'> | undefined {
  const serials = refusals.reduce((sum, refusal) => sum + refusal.serials.length, 0);
  if (refusals.length <= mostRefusals && serials <= mostRefusals) return undefined;
  return rejected('document-too-large', { refused: refusals.length, serials, most: mostRefusals });
}

function checkNo(
  line: ShipmentLine,
  goods: HandledGoods,
  refuse: RefusalReason | undefined,
  stops: readonly Stop[],
): Rejected<CheckReason> | undefined {
  const { itemCode, lot } = line;
  const left = line.picked - line.checked;
  if (goods.quantity > left)
    return rejected('more-than-picked', { item: itemCode, lot, left, checked: goods.quantity });
  const unchecked = line.serials.slice(line.checked);
  const stranger = line.serialManaged ? goods.serials.find((serial) => !unchecked.includes(serial)) : undefined;
  if (stranger !== undefined) return rejected('serial-not-picked', { item: itemCode, serial: stranger });
  if (refuse) return undefined;
  const stop = stopOn(stops, { itemId: line.itemId, lot, serials: goods.serials });
  return stop && rejected('goods-stopped', { item: itemCode, lot, reason: stop.reason, source: stop.source });
}

function withChecked(line: ShipmentLine, quantity: number, serials: readonly string[]): ShipmentLine {
  const done = line.serials.slice(0, line.checked);
  const rest = line.serials.slice(line.checked).filter((serial) => !serials.includes(serial));
  return { ...line, checked: line.checked + quantity, serials: [...done, ...serials, ...rest] };
}

function withoutRefused(line: ShipmentLine, quantity: number, serials: readonly string[]): ShipmentLine {
  return {
    ...line,
    quantity: line.quantity - quantity,
    dropped: line.dropped + quantity,
    picked: line.picked - quantity,
    serials: line.serials.filter((serial) => !serials.includes(serial)),
  };
}

function quarantinePosting({ line, quantity }: Refusal, warehouseId: string): Posting {
  const { itemId, lot, expiry } = line;
  return { itemId, warehouseId, lot, expiry, quantity, from: 'reserved', to: 'quarantine' };
}

function quarantineMove(refusal: Refusal, index: number, { shipment }: CheckState, { now }: Circumstances): Move {
  const { line, quantity, serials } = refusal;
  const { warehouseId } = shipment;
  return {
    company: shipment.company,
    id: `${shipment.id}-${line.line}-refused-${line.dropped}-${index}`,
    itemId: line.itemId,
    lot: line.lot,
    quantity,
    step: 'holding',
    from: { kind: 'warehouse', warehouseId, status: 'reserved' },
    to: { kind: 'warehouse', warehouseId, status: 'quarantine' },
    documentType: 'shipment',
    documentId: shipment.id,
    documentNumber: shipment.orderNumber,
    orderId: shipment.orderId,
    ...(serials.length > 0 ? { serials } : {}),
    occurredAt: now,
    recordedAt: now,
  };
}

function heldSerials({ line, serials }: Refusal, state: CheckState): SerialChange[] {
  return serials.flatMap((serial) => {
    const seen = knownSerial(state.serials, line.itemId, serial);
    return seen ? [{ seen, next: { status: 'held' as const, warehouseId: state.shipment.warehouseId } }] : [];
  });
}

function eventsOf({ shipment }: ShipmentChange, refusals: readonly Refusal[], { replaced }: Replacements) {
  const ids = idsOf(shipment);
  const refused = refusals.map(({ line, quantity, reason }, index): GoodsRefused => ({
    type: 'logistics.goods-refused.v1',
    data: { ...ids, itemId: line.itemId, lot: line.lot, quantity, reason, replaced: replaced[index] ? quantity : 0 },
  }));
  if (shipment.status === 'checked') return [...refused, { type: 'logistics.shipment-checked.v1', data: ids } as const];
  if (shipment.status === 'stopped') return [...refused, { type: 'logistics.shipment-stopped.v1', data: ids } as const];
  return refused;
}
