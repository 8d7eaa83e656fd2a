import type { GoodsStopped, ShipmentStopped, ShipmentWithdrawn } from '../../events/logistics.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Posting } from '../shared/stock.ts';
import type { Stop } from '../shared/stop.ts';
import { openShipmentStatuses, recount, withoutUnits, type ShipmentGoods } from './shipment.ts';
import { isCaught, stopShipment } from './stop-shipment.ts';
import {
  byOrderLine,
  knownSerial,
  type KnownSerials,
  type SerialChange,
  type ShipmentChange,
} from './shipment-change.ts';

/**
 * Takes back a shipment whose order was given up. What a recall has caught meanwhile must not come back to the shelf as if
 * nothing were: it is taken out as recalled first, and what is left is released by the next step.
 */
export function withdrawShipment(
  state: ShipmentGoods & { readonly serials: KnownSerials; readonly stops: readonly Stop[] },
  fromLine: number,
  circumstances: { readonly now: Instant },
): Decision<ShipmentChange, ShipmentWithdrawn | GoodsStopped | ShipmentStopped, 'shipment-not-waiting'> {
  const { shipment, lines, stops } = state;
  const recall = stops.find((stop) => stop.reason === 'recall' && isCaught(lines, stop));
  if (!recall || !openShipmentStatuses.includes(shipment.status)) return releaseShipment(state, fromLine);
  const stopped = stopShipment(state, recall, circumstances);
  if (!stopped.accepted || stopped.next.shipment.status === 'stopped') return stopped;
  return accepted<ShipmentChange, ShipmentWithdrawn | GoodsStopped | ShipmentStopped>(stopped.next, ...stopped.events, {
    type: 'logistics.shipment-withdrawn.v1',
    data: { shipmentId: shipment.id, orderId: shipment.orderId, fromLine },
  });
}

/** Positions and serials one step may write; pages, header, order counters and journal fit beside them. */
export const releasesPerStep = 80;

/**
 * Gives back to the shelf what a withdrawn shipment holds, picked goods included: the warehouse puts them back. One
 * step takes what fits a transaction and says from which line on the next one goes. Goods that have left stay out.
 */
export function releaseShipment(
  goods: ShipmentGoods & { readonly serials: KnownSerials },
  fromLine: number,
): Decision<ShipmentChange, ShipmentWithdrawn, 'shipment-not-waiting'> {
  const { shipment, lines } = goods;
  const open = openShipmentStatuses.includes(shipment.status) || shipment.status === 'cancelled';
  const held = lines.some(({ line, quantity }) => line >= fromLine && quantity > 0);
  if (!open || !held) return rejected('shipment-not-waiting', { shipment: shipment.id, status: shipment.status });

  const postings: (Posting & { orderLine: number })[] = [];
  const serials: SerialChange[] = [];
  let room = releasesPerStep;
  let nextLine: number | undefined;
  const after = lines.map((line) => {
    if (line.line < fromLine || line.quantity === 0) return line;
    if (nextLine !== undefined || room < 2) {
      nextLine ??= line.line;
      return line;
    }
    const part = line.serials.slice(0, room - 1);
    const whole = part.length === line.serials.length;
    const quantity = whole ? line.quantity : part.length;
    if (!whole) nextLine = line.line;
    room -= part.length + 1;
    for (const serial of part) {
      const seen = knownSerial(goods.serials, line.itemId, serial);
      if (seen) serials.push({ seen, next: { status: 'in-stock', warehouseId: shipment.warehouseId } });
    }
    const { itemId, lot, expiry, orderLine } = line;
    const { warehouseId } = shipment;
    postings.push({ itemId, warehouseId, lot, expiry, quantity, from: 'reserved', to: 'available', orderLine });
    return withoutUnits(line, quantity, part);
  });
  const change: ShipmentChange = {
    before: goods,
    shipment: { ...recount(shipment, after, 'cancelled'), status: 'cancelled' },
    lines: after,
    postings,
    serials,
    released: byOrderLine(postings),
  };
  if (nextLine === undefined) return accepted(change);
  const data = { shipmentId: shipment.id, orderId: shipment.orderId, fromLine: nextLine };
  return accepted(change, { type: 'logistics.shipment-withdrawn.v1', data });
}
