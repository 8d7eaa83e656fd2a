import type { Day } from './calendar.ts';
import type { Facts, Rejected } from './decision.ts';
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

/** Items of a transaction that goods of one lot take: position, move; a new lot’s master and label; two a serial. */
export function goodsWrites({ isNewLot, serials }: Pick<TakenIn, 'isNewLot' | 'serials'>): number {
  return 2 + (isNewLot ? 2 : 0) + 2 * serials.length;
}

/** Most serial numbers of one lot that one document takes in. */
export const mostSerials = (mostGoodsWrites - goodsWrites({ isNewLot: true, serials: [] })) / 2;

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
  const groups = merged(goods).map((group) => {
    const [first] = group as [IncomingGoods];
    const item = items.find(({ id }) => id === first.itemId);
    if (!item) throw new RangeError(`there is no item ${first.itemId}`);
    const taken = takenAs(group, first, onFile);
    return { taken, noes: [...dateNoes(group, item, taken), ...serialNoes(item, taken)] };
  });
  const noes = groups.flatMap((group) => group.noes);
  const taken = groups.map((group) => group.taken);
  const size = taken.reduce((sum, one) => sum + goodsWrites(one), 0);
  if (size > mostGoodsWrites) {
    const serials = taken.reduce((sum, one) => sum + one.serials.length, 0);
    noes.push({ reason: 'document-too-large', facts: { lots: taken.length, serials }, pointer: '' });
  }
  return rejectedTogether(noes) ?? taken;
}

/** What the books will hold of goods of one lot: the lot on file counts, then the first label that says it. */
function takenAs(group: readonly IncomingGoods[], first: IncomingGoods, onFile: OnFile): TakenIn {
  const { itemId, pointer } = first;
  const lot = lotOf(first);
  const known = lot === noLot ? undefined : onFile.lots.find((one) => one.itemId === itemId && one.lot === lot);
  const serials = group.flatMap((one) => one.serials ?? []);
  const seen = onFile.serials.filter((one) => one.itemId === itemId && serials.includes(one.serial));
  return {
    ...{ itemId, lot, serials, pointer },
    expiry: known?.expiry ?? group.find((one) => one.expiry)?.expiry ?? noExpiry,
    productionDate: known?.productionDate ?? group.find((one) => one.productionDate)?.productionDate,
    quantity: group.reduce((sum, one) => sum + one.quantity, 0),
    di: group.find((one) => one.di)?.di,
    isNewLot: lot !== noLot && !known,
    seenSerials: seen.map(({ serial, status }) => ({ serial, status })),
  };
}

function noOf(item: KeptItem, taken: TakenIn, reason: IncomingReason, facts: Facts = {}, pointer = taken.pointer) {
  return { reason, facts: { item: item.code, lot: taken.lot, ...facts }, pointer };
}

function dateNoes(group: readonly IncomingGoods[], item: KeptItem, taken: TakenIn): No<IncomingReason>[] {
  const noes: No<IncomingReason>[] = [];
  const { lot, expiry, productionDate } = taken;
  if (item.lotManaged && lot === noLot) noes.push(noOf(item, taken, 'lot-missing'));
  if (item.expiryManaged && expiry === noExpiry) noes.push(noOf(item, taken, 'expiry-missing'));
  for (const { expiry: found, productionDate: made, pointer } of group) {
    const contradicts = (facts: Facts) => noes.push(noOf(item, taken, 'lot-contradicts', facts, pointer));
    if (found && found !== expiry) contradicts({ onFile: expiry, found });
    else if (made && made !== productionDate) contradicts({ onFile: productionDate ?? null, found: made });
    else if (productionDate && productionDate > expiry) contradicts({ productionDate, expiry });
  }
  return noes;
}

function serialNoes(item: KeptItem, taken: TakenIn): No<IncomingReason>[] {
  const { serials, quantity, seenSerials } = taken;
  if (!item.serialManaged) return serials.length > 0 ? [noOf(item, taken, 'serials-not-kept')] : [];
  const repeated = serials.find((serial, index) => serials.indexOf(serial) !== index);
  if (repeated) return [noOf(item, taken, 'serial-repeated', { serial: repeated })];
  if (serials.length !== quantity) return [noOf(item, taken, 'serial-missing', { quantity, serials: serials.length })];
  const here = seenSerials.find(({ status }) => hereStatuses.includes(status));
  return here ? [noOf(item, taken, 'serial-in-stock', { serial: here.serial })] : [];
}
