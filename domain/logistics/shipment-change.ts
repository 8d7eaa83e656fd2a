import type { Move, Posting, Serial } from '../shared/stock.ts';
import type { Released } from './fulfilment.ts';
import type { Shipment, ShipmentGoods, ShipmentLine } from './shipment.ts';

/** What a command does to a shipment and to the goods in it. */
export interface ShipmentChange {
  readonly before: ShipmentGoods;
  readonly shipment: Shipment;
  /** The lines after it, in the order of before; new ones follow. */
  readonly lines: readonly ShipmentLine[];
  readonly newLines?: readonly ShipmentLine[];
  readonly postings?: readonly Posting[];
  readonly moves?: readonly Move[];
  readonly serials?: readonly SerialChange[];
  /** Order lines that wait for goods again. */
  readonly released?: Released;
}

/** A serial as it was seen and what becomes of it. */
export interface SerialChange {
  readonly seen: Serial;
  readonly next: Pick<Serial, 'status' | 'shipmentId' | 'partnerId' | 'warehouseId'>;
}

/** Serials by `<item>#<serial>`. */
export type KnownSerials = ReadonlyMap<string, Serial>;

export function knownSerial(serials: KnownSerials, itemId: string, serial: string): Serial | undefined {
  return serials.get(`${itemId}#${serial}`);
}

/** The ids that every event of a shipment carries. */
export function idsOf({ id, orderId, partnerId, warehouseId }: Shipment) {
  return { shipmentId: id, orderId, partnerId, warehouseId };
}

/** Quantities summed by order line. */
export function byOrderLine(parts: readonly { readonly orderLine: number; readonly quantity: number }[]): Released {
  const sums: Record<number, number> = {};
  for (const { orderLine, quantity } of parts) sums[orderLine] = (sums[orderLine] ?? 0) + quantity;
  return sums;
}
