import type { Day } from '../shared/calendar.ts';
import { rejected, type Rejected } from '../shared/decision.ts';
import { noLot } from '../shared/stock.ts';
import type { ShipmentLine } from './shipment.ts';

/** Goods in somebody's hand: from a scan, or keyed in with line and lot. */
export interface HandledGoods {
  readonly itemId?: string;
  readonly line?: number;
  readonly lot?: string;
  readonly expiry?: Day;
  readonly serials: readonly string[];
  /** Base units. */
  readonly quantity: number;
}

export type HandledReason =
  'line-not-found' | 'item-not-in-shipment' | 'lot-mismatch' | 'expiry-mismatch' | 'serial-needed';

/**
 * The line of a shipment that goods in the hand belong to: its item, its very lot, the label's expiry that of the lot,
 * one serial a unit where the item has them. `room` says how many units a line can still take; of several lines of one
 * lot the first with enough room is meant, or else the first.
 */
export function lineOf(
  lines: readonly ShipmentLine[],
  goods: HandledGoods,
  room: (line: ShipmentLine) => number,
): ShipmentLine | Rejected<HandledReason> {
  const named = lines.filter(
    (line) =>
      line.quantity > 0 &&
      (goods.line === undefined || line.line === goods.line) &&
      (goods.itemId === undefined || line.itemId === goods.itemId),
  );
  const [first] = named;
  if (!first) {
    return goods.line === undefined
      ? rejected('item-not-in-shipment', { item: goods.itemId ?? null })
      : rejected('line-not-found', { line: goods.line });
  }
  const lot = goods.lot ?? noLot;
  const sameLot = named.filter((line) => line.lot === lot);
  const [candidate] = sameLot;
  if (!candidate) {
    const allocated = [...new Set(named.map((line) => line.lot))].join(', ');
    return rejected('lot-mismatch', { item: first.itemCode, allocated, found: goods.lot ?? null });
  }
  if (goods.expiry !== undefined && goods.expiry !== candidate.expiry) {
    return rejected('expiry-mismatch', { lot, expiry: candidate.expiry, label: goods.expiry });
  }
  if (candidate.serialManaged && new Set(goods.serials).size !== goods.quantity) {
    return rejected('serial-needed', {
      item: candidate.itemCode,
      quantity: goods.quantity,
      serials: new Set(goods.serials).size,
    });
  }
  return sameLot.find((line) => room(line) >= goods.quantity) ?? candidate;
}
