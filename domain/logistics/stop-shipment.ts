import type { GoodsStopped, ShipmentStopped } from '../../events/logistics.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Move, Posting } from '../shared/stock.ts';
import { stopOn, type Stop } from '../shared/stop.ts';
import {
  openShipmentStatuses,
  recount,
  withoutUnits,
  type Shipment,
  type ShipmentGoods,
  type ShipmentLine,
} from './shipment.ts';
import {
  byOrderLine,
  idsOf,
  knownSerial,
  type KnownSerials,
  type SerialChange,
  type ShipmentChange,
} from './shipment-change.ts';

/** Positions, moves and serials one step may write; what is left over is caught by the next step. */
const writesPerStep = 80;

interface Caught {
  readonly line: ShipmentLine;
  readonly quantity: number;
  readonly serials: readonly string[];
}

export interface StoppedShipment extends ShipmentChange {
  readonly quantity: number;
}

/** The units of a line that a stop catches: all of it, or the picked serials inside its ranges. */
function caughtOf(line: ShipmentLine, stop: Stop): Caught | undefined {
  const { itemId, lot } = line;
  if (line.quantity === 0) return undefined;
  if (!stop.serials) {
    if (!stopOn([stop], { itemId, lot })) return undefined;
    return { line, quantity: line.quantity, serials: line.serials };
  }
  const serials = line.serials.filter((serial) => stopOn([stop], { itemId, lot, serials: [serial] }));
  return serials.length > 0 ? { line, quantity: serials.length, serials } : undefined;
}

/** Whether a recall's stop touches a shipment at all. */
export function isCaught(lines: readonly ShipmentLine[], stop: Stop): boolean {
  return lines.some((line) => caughtOf(line, stop) !== undefined);
}

/**
 * Takes recalled goods out of a shipment that is still in the house: they stand as recalled, and their order lines wait
 * for other lots. A shipment with nothing left is stopped; one that has left is flagged, since nobody can call it back.
 */
export function stopShipment(
  state: ShipmentGoods & { readonly serials: KnownSerials },
  stop: Stop,
  circumstances: { readonly now: Instant },
): Decision<StoppedShipment, GoodsStopped | ShipmentStopped, 'shipment-not-waiting'> {
  const { shipment, lines } = state;
  const all = lines.flatMap((line) => caughtOf(line, stop) ?? []);
  const no = rejected('shipment-not-waiting', { shipment: shipment.id, status: shipment.status });
  const told = (quantity: number, inTransit: boolean): GoodsStopped => ({
    type: 'logistics.goods-stopped.v1',
    data: { ...idsOf(shipment), recallId: stop.source, itemId: stop.itemId, quantity, inTransit },
  });
  if (all.length === 0) return no;
  if (shipment.status === 'shipped') {
    const known = shipment.stoppedInTransit ?? [];
    if (known.includes(stop.source)) return no;
    const quantity = all.reduce((sum, caught) => sum + caught.quantity, 0);
    const flagged: Shipment = { ...shipment, stoppedInTransit: [...known, stop.source] };
    return accepted({ before: state, shipment: flagged, lines, quantity }, told(quantity, true));
  }
  if (!openShipmentStatuses.includes(shipment.status)) return no;

  const chosen = chosenFor(all);
  const after = lines.map((line) => {
    const caught = chosen.find((candidate) => candidate.line === line);
    return caught ? withoutUnits(line, caught.quantity, caught.serials) : line;
  });
  const { warehouseId } = shipment;
  const postings = chosen.map(({ line, quantity }): Posting => {
    const { itemId, lot, expiry } = line;
    return { itemId, warehouseId, lot, expiry, quantity, from: 'reserved', to: 'recalled' };
  });
  const recounted = recount(shipment, after, 'stopped');
  const quantity = chosen.reduce((sum, caught) => sum + caught.quantity, 0);
  const next: StoppedShipment = {
    before: state,
    shipment: recounted,
    lines: after,
    postings,
    moves: chosen.map((caught) => recallMove(caught, shipment, stop, circumstances.now)),
    serials: chosen.flatMap(({ line, serials }) =>
      serials.flatMap((serial): SerialChange[] => {
        const seen = knownSerial(state.serials, line.itemId, serial);
        return seen ? [{ seen, next: { status: 'held', warehouseId } }] : [];
      }),
    ),
    released: byOrderLine(chosen.map(({ line, quantity: units }) => ({ orderLine: line.orderLine, quantity: units }))),
    quantity,
  };
  if (recounted.status !== 'stopped') return accepted(next, told(quantity, false));
  const emptied: ShipmentStopped = { type: 'logistics.shipment-stopped.v1', data: idsOf(shipment) };
  return accepted<StoppedShipment, GoodsStopped | ShipmentStopped>(next, told(quantity, false), emptied);
}

/** What fits one step; a line with more serials than that is taken in parts. */
function chosenFor(all: readonly Caught[]): readonly Caught[] {
  let room = writesPerStep;
  const chosen: Caught[] = [];
  for (const caught of all) {
    if (room < 4) break;
    const fitting = Math.floor((room - 2) / 2);
    if (caught.serials.length > fitting) {
      chosen.push({ line: caught.line, quantity: fitting, serials: caught.serials.slice(0, fitting) });
      break;
    }
    chosen.push(caught);
    room -= 2 + 2 * caught.serials.length;
  }
  return chosen;
}

function recallMove({ line, quantity, serials }: Caught, shipment: Shipment, stop: Stop, now: Instant): Move {
  const { warehouseId } = shipment;
  return {
    company: shipment.company,
    id: `${shipment.id}-${line.line}-${stop.id}-${line.dropped}`,
    itemId: line.itemId,
    lot: line.lot,
    quantity,
    step: 'holding',
    from: { kind: 'warehouse', warehouseId, status: 'reserved' },
    to: { kind: 'warehouse', warehouseId, status: 'recalled' },
    documentType: 'recall',
    documentId: stop.source,
    documentNumber: stop.source,
    orderId: shipment.orderId,
    ...(serials.length > 0 ? { serials } : {}),
    occurredAt: now,
    recordedAt: now,
  };
}
