import type { Instant } from '../shared/calendar.ts';
import type { Move, Posting } from '../shared/stock.ts';
import type { Shipment, ShipmentGoods, ShipmentLine } from './shipment.ts';
import { knownSerial, type KnownSerials, type SerialChange } from './shipment-change.ts';

/** Items one step of a goods issue may write; header, progress, gate and journal fit beside them. */
const writesPerStep = 92;
/** Serials of one part: each costs its own row and a row of its life. */
const serialsPerPart = 20;

/** A piece of a line that is booked out in one go. The parts of a shipment follow from its lines alone. */
export interface IssuePart {
  readonly line: ShipmentLine;
  readonly part: number;
  readonly quantity: number;
  readonly serials: readonly string[];
}

/** All parts in their order; a step takes some from a place on, so a repeated step books the same ones. */
export function issueParts(lines: readonly ShipmentLine[]): readonly IssuePart[] {
  return lines
    .filter(({ quantity }) => quantity > 0)
    .flatMap((line): IssuePart[] => {
      if (!line.serialManaged) return [{ line, part: 0, quantity: line.quantity, serials: [] }];
      return Array.from({ length: Math.ceil(line.serials.length / serialsPerPart) }, (_, part) => {
        const serials = line.serials.slice(part * serialsPerPart, (part + 1) * serialsPerPart);
        return { line, part, quantity: serials.length, serials };
      });
    });
}

export interface IssueStep {
  readonly postings: readonly Posting[];
  readonly moves: readonly Move[];
  readonly serials: readonly SerialChange[];
  /** Parts booked out after this step, and whether there are more. */
  readonly issuedParts: number;
  readonly goesOn: boolean;
}

/** Books out the next parts of a shipment that leaves or has left: reserved goods become the customer's. */
export function issueStep(
  goods: ShipmentGoods & { readonly serials: KnownSerials },
  shipment: Shipment,
  from: number,
  now: Instant,
): IssueStep {
  const parts = issueParts(goods.lines);
  let room = writesPerStep;
  let to = from;
  for (const { serials } of parts.slice(from)) {
    room -= 2 + 2 * serials.length;
    if (room < 0) break;
    to += 1;
  }
  const chosen = parts.slice(from, to);
  const { warehouseId, partnerId } = shipment;
  return {
    postings: chosen.map(({ line: { itemId, lot, expiry }, quantity }) => ({
      itemId,
      warehouseId,
      lot,
      expiry,
      quantity,
      from: 'reserved',
    })),
    moves: chosen.map((part) => shippingMove(part, shipment, now)),
    serials: chosen.flatMap(({ line, serials }) =>
      serials.flatMap((serial): SerialChange[] => {
        const seen = knownSerial(goods.serials, line.itemId, serial);
        return seen ? [{ seen, next: { status: 'shipped', partnerId, shipmentId: shipment.id } }] : [];
      }),
    ),
    issuedParts: to,
    goesOn: to < parts.length,
  };
}

function shippingMove({ line, part, quantity, serials }: IssuePart, shipment: Shipment, now: Instant): Move {
  return {
    company: shipment.company,
    id: `${shipment.id}-${line.line}-${part}`,
    itemId: line.itemId,
    lot: line.lot,
    quantity,
    step: 'shipping',
    from: { kind: 'warehouse', warehouseId: shipment.warehouseId, status: 'reserved' },
    to: { kind: 'partner', partnerId: shipment.partnerId },
    documentType: 'shipment',
    documentId: shipment.id,
    documentNumber: shipment.number ?? '',
    orderId: shipment.orderId,
    ...(serials.length > 0 ? { serials } : {}),
    occurredAt: shipment.shippedAt ?? now,
    recordedAt: now,
  };
}
