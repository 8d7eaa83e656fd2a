import type { ShipmentPicked } from '../../events/logistics.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Rejected } from '../shared/decision.ts';
import { stopOn, type Stop } from '../shared/stop.ts';
import { lineOf, type HandledGoods, type HandledReason } from './handled-goods.ts';
import { recount, type ShipmentGoods, type ShipmentLine } from './shipment.ts';
import { idsOf, knownSerial, type KnownSerials, type SerialChange, type ShipmentChange } from './shipment-change.ts';

export type PickReason =
  | HandledReason
  | 'shipment-not-waiting'
  | 'more-than-allocated'
  | 'goods-stopped'
  | 'goods-expired'
  | 'serial-unknown'
  | 'serial-taken';

export interface PickState extends ShipmentGoods {
  readonly stops: readonly Stop[];
  /** The serials of this request, as they stand. */
  readonly serials: KnownSerials;
  readonly goods: readonly HandledGoods[];
}

/**
 * Takes goods off the shelf for a shipment, all that is named or nothing. Each unit of a serial-managed item is taken
 * by its own number, guarded by what it is now, so that of many takers one wins. The last pick makes the shipment picked.
 */
export function pickShipment(
  state: PickState,
  circumstances: { readonly actor: string; readonly today: Day },
): Decision<ShipmentChange, ShipmentPicked, PickReason> {
  const { shipment } = state;
  if (!['allocated', 'picking'].includes(shipment.status)) {
    return rejected('shipment-not-waiting', { shipment: shipment.id, status: shipment.status });
  }
  let lines = state.lines;
  const serials: SerialChange[] = [];
  for (const [index, goods] of state.goods.entries()) {
    const found = lineOf(lines, goods, (line) => line.quantity - line.picked);
    const no =
      'accepted' in found
        ? found
        : (pickNo(found, goods, state, circumstances.today) ?? takenTwice(serials, found, goods));
    if (no) return { ...no, errors: [{ pointer: `/picks/${index}`, reason: no.reason }] };
    const line = found as ShipmentLine;
    for (const serial of goods.serials) {
      const seen = knownSerial(state.serials, line.itemId, serial);
      const next = { status: 'picked' as const, warehouseId: shipment.warehouseId, shipmentId: shipment.id };
      if (line.serialManaged && seen) serials.push({ seen, next });
    }
    const picked: ShipmentLine = {
      ...line,
      picked: line.picked + goods.quantity,
      serials: line.serialManaged ? [...line.serials, ...goods.serials] : line.serials,
    };
    lines = lines.map((candidate) => (candidate.line === line.line ? picked : candidate));
  }
  const pickers = [...new Set([...(shipment.pickers ?? []), circumstances.actor])];
  const after = recount({ ...shipment, pickers }, lines, 'cancelled');
  const change: ShipmentChange = { before: state, shipment: after, lines, serials };
  if (after.status !== 'picked') return accepted(change);
  return accepted(change, { type: 'logistics.shipment-picked.v1', data: idsOf(shipment) });
}

function pickNo(
  line: ShipmentLine,
  goods: HandledGoods,
  state: PickState,
  today: Day,
): Rejected<PickReason> | undefined {
  const { itemId, itemCode, lot, expiry } = line;
  const left = line.quantity - line.picked;
  if (goods.quantity > left)
    return rejected('more-than-allocated', { item: itemCode, lot, left, picked: goods.quantity });
  if (expiry < today) return rejected('goods-expired', { item: itemCode, lot, expiry });
  const stop = stopOn(state.stops, { itemId, lot, serials: goods.serials });
  if (stop) return rejected('goods-stopped', { item: itemCode, lot, reason: stop.reason, source: stop.source });
  if (!line.serialManaged) return undefined;
  for (const serial of goods.serials) {
    const known = knownSerial(state.serials, itemId, serial);
    if (!known || known.lot !== lot) return rejected('serial-unknown', { item: itemCode, serial });
    if (known.status !== 'in-stock') return rejected('serial-taken', { item: itemCode, serial, status: known.status });
    if (known.warehouseId !== state.shipment.warehouseId) return rejected('serial-unknown', { item: itemCode, serial });
  }
  return undefined;
}

function takenTwice(
  taken: readonly SerialChange[],
  line: ShipmentLine,
  goods: HandledGoods,
): Rejected<'serial-taken'> | undefined {
  const twice = goods.serials.find((serial) =>
    taken.some(({ seen }) => seen.itemId === line.itemId && seen.serial === serial),
  );
  return twice === undefined ? undefined : rejected('serial-taken', { item: line.itemCode, serial: twice });
}
