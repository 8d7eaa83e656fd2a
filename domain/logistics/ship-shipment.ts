import type { GoodsIssueContinued, ShipmentShipped } from '../../events/logistics.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Rejected } from '../shared/decision.ts';
import { isMadeUnderCertificate } from '../shared/production-date.ts';
import { sellingNo, type Deal, type ItemFacts, type QualificationReason } from '../shared/qualification.ts';
import { stopOn, type Stop } from '../shared/stop.ts';
import { issueStep } from './goods-issue.ts';
import type { RenewableTerm } from '../shared/validity.ts';
import type { Shipment, ShipmentGoods, ShipmentLine, Transport } from './shipment.ts';
import { idsOf, type KnownSerials, type ShipmentChange } from './shipment-change.ts';

export interface ShipState extends ShipmentGoods {
  readonly stops: readonly Stop[];
  readonly serials: KnownSerials;
  /** Number of the delivery note. */
  readonly number: string;
  readonly orderStatus: string;
  /** Both sides with their licences, and the items with their certificates, as they stand now. */
  readonly deal: Deal & { readonly partner: { readonly region: string; readonly kind?: string } };
  readonly items: readonly (ItemFacts & { readonly certificates: readonly RenewableTerm[] })[];
}

type UnlawfulReason = QualificationReason | 'goods-uncertified';
export type ShipReason =
  | 'shipment-not-waiting'
  | 'order-cancelled'
  | 'transport-incomplete'
  | 'goods-stopped'
  | 'goods-expired'
  | UnlawfulReason;
export type ShipEvent = ShipmentShipped | GoodsIssueContinued;

/** GSP 96 asks for carrier with waybill number, or for plate with driver; who fetches the goods himself has neither. */
function isComplete({ mode, carrier, waybill, plate, driverId }: Transport): boolean {
  if (mode === 'carrier') return carrier !== undefined && waybill !== undefined;
  if (mode === 'own-vehicle') return plate !== undefined && driverId !== undefined;
  return true;
}

/**
 * Whether a line may still be sold: days lie between allocation and the lorry, and what lapsed meanwhile lets no goods
 * leave (GSP 80, 82). Certificates are asked by the day the goods were made (O47 art. 112).
 */
function unlawfulNo(
  { deal, items }: ShipState,
  { itemId, lot, productionDate }: ShipmentLine,
  today: Day,
): Rejected<UnlawfulReason> | undefined {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw new Error(`item ${itemId} of a shipment is not there`);
  const no = sellingNo(deal, item, today);
  if (no || isMadeUnderCertificate(item.certificates, productionDate)) return no;
  return rejected('goods-uncertified', { item: item.code, lot, productionDate: productionDate ?? null });
}

/**
 * Lets checked goods leave with their delivery note. Every unit is looked at for stops, expiry and licences in this
 * very command. What one transaction holds is booked out with it; a longer shipment leaves as a whole all the same, and its
 * goods are booked out by event, so that the step itself stays cheap however many lines there are.
 */
export function shipShipment(
  state: ShipState,
  transport: Transport,
  circumstances: { readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<ShipmentChange, ShipEvent, ShipReason> {
  const { shipment, stops, number } = state;
  if (shipment.status !== 'checked') {
    return rejected('shipment-not-waiting', { shipment: shipment.id, status: shipment.status });
  }
  if (state.orderStatus === 'cancelled') return rejected('order-cancelled', { order: shipment.orderNumber });
  if (!isComplete(transport)) return rejected('transport-incomplete', { mode: transport.mode });
  const lines = state.lines.filter(({ quantity }) => quantity > 0);
  for (const { itemId, itemCode, lot, serials, expiry } of lines) {
    const stop = stopOn(stops, { itemId, lot, serials });
    if (stop) return rejected('goods-stopped', { item: itemCode, lot, reason: stop.reason, source: stop.source });
    if (expiry < circumstances.today) return rejected('goods-expired', { item: itemCode, lot, expiry });
  }
  for (const line of lines) {
    const no = unlawfulNo(state, line, circumstances.today);
    if (no) return no;
  }
  const { actor, now } = circumstances;
  const shipped: Shipment = { ...shipment, status: 'shipped', number, transport, shippedBy: actor, shippedAt: now };
  const fits = !issueStep(state, shipped, 0, now).goesOn;
  const { change, events } = fits ? issued(state, shipped, 0, now) : issuedLater(state, shipped);
  const { orderNumber } = shipment;
  const told: ShipEvent = {
    type: 'logistics.shipment-shipped.v1',
    data: { ...idsOf(shipment), number, orderNumber, lineCount: lines.length },
  };
  return accepted<ShipmentChange, ShipEvent>(change, told, ...events);
}

/** The next step of a long goods issue; its goods have left already, so no stop can hold them any more. */
export function continueGoodsIssue(
  state: ShipmentGoods & { readonly serials: KnownSerials },
  fromPart: number,
  circumstances: { readonly now: Instant },
): Decision<ShipmentChange, GoodsIssueContinued, 'shipment-not-waiting'> {
  const { shipment } = state;
  if (shipment.issuedParts !== fromPart) {
    return rejected('shipment-not-waiting', { shipment: shipment.id, parts: shipment.issuedParts ?? null });
  }
  const { change, events } = issued(state, shipment, fromPart, circumstances.now);
  return accepted(change, ...events);
}

function issuedLater(state: ShipmentGoods, shipment: Shipment): Issued {
  const data = { shipmentId: shipment.id, orderId: shipment.orderId, fromPart: 0 };
  return {
    change: { before: state, shipment: { ...shipment, issuedParts: 0 }, lines: state.lines },
    events: [{ type: 'logistics.goods-issue-continued.v1', data }],
  };
}

interface Issued {
  readonly change: ShipmentChange;
  readonly events: readonly GoodsIssueContinued[];
}

function issued(
  state: ShipmentGoods & { readonly serials: KnownSerials },
  shipment: Shipment,
  fromPart: number,
  now: Instant,
): Issued {
  const { postings, moves, serials, issuedParts, goesOn } = issueStep(state, shipment, fromPart, now);
  const { issuedParts: _done, ...header } = shipment;
  const after: Shipment = goesOn ? { ...header, issuedParts } : header;
  const data = { shipmentId: shipment.id, orderId: shipment.orderId, fromPart: issuedParts };
  return {
    change: { before: state, shipment: after, lines: state.lines, postings, moves, serials },
    events: goesOn ? [{ type: 'logistics.goods-issue-continued.v1', data }] : [],
  };
}
