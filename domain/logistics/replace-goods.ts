import type { Position, Posting } from '../shared/stock.ts';
import type { ItemOnShelf } from './allocation.ts';
import { takeLots } from './first-expired-first-out.ts';
import { firstLineOfPage, shipmentLinesPerPage, type Shipment, type ShipmentLine } from './shipment.ts';

/** Lots one check may put in the place of others; what needs more waits for another allocation. */
const mostLots = 40;

export interface Replacements {
  /** On pages of their own, since pages are written once. */
  readonly newLines: readonly ShipmentLine[];
  readonly newPages: number;
  readonly postings: readonly Posting[];
  /** For each piece of goods asked for, whether it was replaced whole. */
  readonly replaced: readonly boolean[];
}

/**
 * Other goods in the place of refused ones, each whole or not at all, by the same rules as their order's allocation.
 * Under the one-lot rule only the same lot can stand in.
 */
export function replacementsFor(
  { shipment, shelf }: { readonly shipment: Shipment; readonly shelf: ReadonlyMap<string, ItemOnShelf> },
  goods: readonly { readonly line: ShipmentLine; readonly quantity: number }[],
): Replacements {
  const used = new Map<string, number>();
  const address = ({ itemId, lot, expiry }: { itemId: string; lot: string; expiry: string }) =>
    `${itemId}#${expiry}#${lot}`;
  const left = (position: Position): Position => ({
    ...position,
    available: position.available - (used.get(address(position)) ?? 0),
  });
  let next = firstLineOfPage(shipment.pages);
  const newLines: ShipmentLine[] = [];
  const replaced = goods.map(({ line, quantity }) => {
    const item = shelf.get(line.itemId);
    if (!item || item.unlawful) return false;
    const candidates = item.positions.filter(({ lot }) => !item.rules.oneLotPerLine || lot === line.lot).map(left);
    const [lots] = takeLots([{ line: line.line, quantity }], candidates, item.rules);
    if (!lots || newLines.length + lots.length > mostLots) return false;
    for (const { position, quantity: share } of lots) {
      used.set(address(position), (used.get(address(position)) ?? 0) + share);
      const { lot, expiry, productionDate } = position;
      const fresh = { picked: 0, checked: 0, dropped: 0, serials: [] };
      newLines.push({ ...line, ...fresh, line: next++, lot, expiry, productionDate, quantity: share });
    }
    return true;
  });
  const { warehouseId } = shipment;
  return {
    newLines,
    newPages: Math.ceil(newLines.length / shipmentLinesPerPage),
    replaced,
    postings: newLines.map(({ itemId, lot, expiry, quantity }) => ({
      itemId,
      warehouseId,
      lot,
      expiry,
      quantity,
      from: 'available',
      to: 'reserved',
    })),
  };
}
