import type { Day } from './calendar.ts';
import type { Rejected } from './decision.ts';
import { rejectedTogether, type No } from './noes.ts';
import { noExpiry, noLot, type Lot, type Serial } from './stock.ts';

/** What the books demand of an item. */
export interface KeptItem {
  readonly id: string;
  readonly code: string;
  readonly lotManaged: boolean;
  readonly expiryManaged: boolean;
  readonly serialManaged: boolean;
}

/** Goods as a person or a scan names them. Quantity in base units. */
export interface IncomingGoods {
  readonly itemId: string;
  readonly lot?: string;
  readonly expiry?: Day;
  readonly productionDate?: Day;
  readonly serials?: readonly string[];
  readonly quantity: number;
  /** UDI-DI as scanned. */
  readonly di?: string;
  /** Where in the request they stand, as a JSON pointer. */
  readonly pointer: string;
}

/** Goods of one lot that may enter the books. */
export interface TakenIn {
  readonly itemId: string;
  readonly lot: string;
  readonly expiry: Day;
  readonly productionDate?: Day;
  readonly quantity: number;
  readonly serials: readonly string[];
  readonly di?: string;
  readonly pointer: string;
  readonly isNewLot: boolean;
  /** Those of the serials that were here before, as they stood. */
  readonly seenSerials: readonly Pick<Serial, 'serial' | 'status'>[];
}

export type IncomingReason =
  | 'lot-missing'
  | 'expiry-missing'
  | 'serial-missing'
  | 'serials-not-kept'
  | 'serial-repeated'
  | 'serial-in-stock'
  | 'lot-contradicts'
  | 'document-too-large';

/** Lots and serials on file that the goods may meet. */
export interface OnFile {
  readonly lots: readonly Pick<Lot, 'itemId' | 'lot' | 'expiry' | 'productionDate'>[];
  readonly serials: readonly Pick<Serial, 'itemId' | 'serial' | 'status'>[];
}

/** Most items of a transaction that the goods themselves may take; the document and its journal need the rest. */
export const mostGoodsWrites = 88;

/** Items of a transaction that goods of one lot take: position, lot master, move; two for each serial. */
export function goodsWrites(serials: number): number {
  return 3 + 2 * serials;
}

/** Statuses of a unit that is in one of our warehouses and cannot arrive in one. */
const hereStatuses: readonly Serial['status'][] = ['in-stock', 'held', 'picked', 'returned'];

export function lotOf(goods: Pick<IncomingGoods, 'lot'>): string {
  return goods.lot ?? noLot;
}

/** Goods of the same item and lot as one: quantities and serials add up, the first date named counts. */
function merged(goods: readonly IncomingGoods[]): readonly (readonly IncomingGoods[])[] {
  const byLot = new Map<string, IncomingGoods[]>();
  for (const one of goods) {
    const address = `${one.itemId}\n${lotOf(one)}`;
    byLot.set(address, [...(byLot.get(address) ?? []), one]);
  }
  return [...byLot.values()];
}

/**
 * Takes goods in whole or not at all: each names what its item demands, its dates agree with each other and with the
 * lot on file, and no serial number enters twice. Every line that stands in the way is named.
 */
export function takeIn(
  goods: readonly IncomingGoods[],
  items: readonly KeptItem[],
  onFile: OnFile,
): readonly TakenIn[] | Rejected<IncomingReason> {
  const noes: No<IncomingReason>[] = [];
  const taken = merged(goods).map((group): TakenIn => {
    const [first] = group as [IncomingGoods];
    const item = items.find(({ id }) => id === first.itemId);
    if (!item) throw new RangeError(`there is no item ${first.itemId}`);
    const lot = lotOf(first);
    const serials = group.flatMap((one) => one.serials ?? []);
    const quantity = group.reduce((sum, one) => sum + one.quantity, 0);
    const no = (reason: IncomingReason, facts: No<string>['facts'] = {}, pointer = first.pointer) =>
      noes.push({ reason, facts: { item: item.code, lot, ...facts }, pointer });

    const known = lot === noLot ? undefined : onFile.lots.find((one) => one.itemId === item.id && one.lot === lot);
    const expiry = known?.expiry ?? group.find((one) => one.expiry)?.expiry;
    const productionDate = known?.productionDate ?? group.find((one) => one.productionDate)?.productionDate;
    if (item.lotManaged && first.lot === undefined) no('lot-missing');
    if (item.expiryManaged && (expiry === undefined || expiry === noExpiry)) no('expiry-missing');
    for (const one of group) {
      if (one.expiry && one.expiry !== expiry) {
        no('lot-contradicts', { onFile: expiry ?? null, found: one.expiry }, one.pointer);
      } else if (one.productionDate && one.productionDate !== productionDate) {
        no('lot-contradicts', { onFile: productionDate ?? null, found: one.productionDate }, one.pointer);
      } else if (productionDate && expiry && productionDate > expiry) {
        no('lot-contradicts', { productionDate, expiry }, one.pointer);
      }
    }

    const seen = onFile.serials.filter((one) => one.itemId === item.id && serials.includes(one.serial));
    const here = seen.find(({ status }) => hereStatuses.includes(status));
    const repeated = serials.find((serial, index) => serials.indexOf(serial) !== index);
    if (!item.serialManaged && serials.length > 0) no('serials-not-kept');
    if (item.serialManaged && repeated) no('serial-repeated', { serial: repeated });
    else if (item.serialManaged && serials.length !== quantity) {
      no('serial-missing', { quantity, serials: serials.length });
    }
    if (here) no('serial-in-stock', { serial: here.serial });
    return {
      itemId: item.id,
      lot,
      expiry: expiry ?? noExpiry,
      productionDate,
      quantity,
      serials,
      di: group.find((one) => one.di)?.di,
      pointer: first.pointer,
      isNewLot: lot !== noLot && !known,
      seenSerials: seen.map(({ serial, status }) => ({ serial, status })),
    };
  });
  const size = taken.reduce((sum, { serials }) => sum + goodsWrites(serials.length), 0);
  if (size > mostGoodsWrites) {
    const serials = taken.reduce((sum, one) => sum + one.serials.length, 0);
    noes.push({ reason: 'document-too-large', facts: { lots: taken.length, serials }, pointer: '' });
  }
  return rejectedTogether(noes) ?? taken;
}
