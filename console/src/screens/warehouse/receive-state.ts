import type { Input, Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { instantOfLocal } from '../../patterns/form/zoned.ts';
import type { KnownItems } from './known-item.ts';
import type { Read } from './reading.ts';

export type Purchase = Output<'get-purchase-order'>;

/** Goods counted so far: a label scanned so often, or goods whose label says too little and that are named by hand. */
export interface Row {
  readonly id: string;
  /** Sent as scanned; absent: sent as named. */
  readonly code?: string;
  /** The label of what is named: it shows the device identifier all the same. */
  readonly label?: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly name: string;
  readonly unit: string;
  readonly levelUnit?: string | undefined;
  readonly perPackage: number;
  readonly packages: number;
  readonly lot?: string | undefined;
  readonly expiry?: string | undefined;
  readonly productionDate?: string | undefined;
  readonly serials: readonly string[];
  readonly needsLot: boolean;
  readonly needsExpiry: boolean;
  readonly needsSerials: boolean;
}

export interface TransportDraft {
  readonly mode: string;
  readonly departedAt: string;
  readonly arrivedAt: string;
  readonly arrivalCelsius: string;
  readonly lowestCelsius: string;
  readonly highestCelsius: string;
}

/** A delivery as far as it is counted. It lies on the device until it is sent. */
export interface Draft {
  readonly rows: readonly Row[];
  readonly deliveryNote: string;
  readonly transport: TransportDraft;
}

export const emptyDraft: Draft = {
  rows: [],
  deliveryNote: '',
  transport: {
    mode: '',
    departedAt: '',
    arrivedAt: '',
    arrivalCelsius: '',
    lowestCelsius: '',
    highestCelsius: '',
  },
};

/** What waits to be sent of this order, for its counts and for taking it back into the form. */
export interface ReceiveNote {
  readonly draft: Draft;
}

export const unitsOf = ({ packages, perPackage }: Row): number => packages * perPackage;

export const unitsOfItem = (rows: readonly Row[], itemId: string): number =>
  rows.filter((row) => row.itemId === itemId).reduce((sum, row) => sum + unitsOf(row), 0);

/** What a row still lacks before it can be sent. */
export type Lack = 'lotMissing' | 'expiryMissing' | 'serialsMissing' | 'expired';

export function lacksOf(row: Row, today: string): readonly Lack[] {
  return [
    ...(row.needsLot && !/^[\x21-\x7E]{1,40}$/.test(row.lot ?? '') ? ['lotMissing' as const] : []),
    ...(row.needsExpiry && !row.expiry ? ['expiryMissing' as const] : []),
    ...(row.needsSerials && new Set(row.serials).size !== unitsOf(row) ? ['serialsMissing' as const] : []),
    ...(row.expiry && row.expiry < today ? ['expired' as const] : []),
  ];
}

export type Taken =
  | { readonly isRight: true; readonly rows: readonly Row[]; readonly row: Row }
  | {
      readonly isRight: false;
      readonly no: 'notOrdered' | 'expiredNow' | 'serialTwice' | 'tooMuch' | 'udiIncomplete';
      readonly facts: Readonly<Record<string, string | number>>;
    };

/**
 * Counts one scanned package. Goods that nobody ordered, that expired, whose label lacks what it should carry, that were
 * counted already, or that are more than was ordered do not come in, as the API judges again when the delivery is sent.
 */
export function counted(
  read: Read,
  rows: readonly Row[],
  purchase: Purchase,
  waiting: readonly Row[],
  today: string,
): Taken {
  const line = purchase.lines.find(({ itemId }) => itemId === read.itemId);
  if (!line) return { isRight: false, no: 'notOrdered', facts: { item: read.name } };
  if (read.expiry !== undefined && read.expiry < today) {
    return { isRight: false, no: 'expiredNow', facts: { expiry: read.expiry, lot: read.lot ?? '' } };
  }
  const missing = read.udiMissing ?? [];
  if (missing.length > 0) {
    const parts = missing.map((part) => listWord('udi-part', part)).join(' · ');
    return { isRight: false, no: 'udiIncomplete', facts: { parts } };
  }
  const all = [...waiting, ...rows];
  const { serial } = read;
  if (serial && all.some(({ itemId, serials }) => itemId === read.itemId && serials.includes(serial))) {
    return { isRight: false, no: 'serialTwice', facts: { serial } };
  }
  const left = line.quantity - line.received - unitsOfItem(all, read.itemId);
  if (read.perPackage > left) {
    return { isRight: false, no: 'tooMuch', facts: { left: Math.max(0, left), ordered: line.quantity } };
  }
  const same = serial ? undefined : rows.find(({ code }) => code === read.code);
  const row: Row = same ? { ...same, packages: same.packages + 1 } : rowOf(read);
  return { isRight: true, row, rows: [row, ...rows.filter(({ id }) => id !== row.id)] };
}

/** A label that says all is sent as it was scanned; else the goods are named, with what a person reads off them. */
function rowOf(read: Read): Row {
  const { code, itemId, itemCode, name, unit, levelUnit, perPackage, lot, expiry, productionDate, serial } = read;
  const needsLot = read.lotManaged && lot === undefined;
  const needsExpiry = read.expiryManaged && expiry === undefined;
  const needsSerials = read.serialManaged && (serial === undefined || perPackage > 1);
  return {
    id: crypto.randomUUID(),
    ...(needsLot || needsExpiry || needsSerials ? { label: code } : { code }),
    ...{ itemId, itemCode, name, unit, levelUnit, perPackage, packages: 1, lot, expiry, productionDate },
    serials: serial !== undefined && read.serialManaged && perPackage === 1 ? [serial] : [],
    ...{ needsLot, needsExpiry, needsSerials },
  };
}

/** Goods without a readable label, named by the line of the order. */
export function namedRow(line: Purchase['lines'][number], items: KnownItems, units: number): Row {
  const item = items.get(line.itemId);
  const { itemId, itemCode, name, unit } = line;
  return {
    ...{ id: crypto.randomUUID(), itemId, itemCode, name, unit, perPackage: 1, packages: units, serials: [] },
    needsLot: item?.lotManaged ?? true,
    needsExpiry: item?.expiryManaged ?? true,
    needsSerials: item?.serialManaged ?? false,
  };
}

export const isCold = (rows: readonly Row[], items: KnownItems): boolean =>
  rows.some(({ itemId }) => items.get(itemId)?.coldChain);

/** The narrowest limits of the cold goods that came. */
export function limitsOf(rows: readonly Row[], items: KnownItems) {
  const cold = rows.flatMap(({ itemId }) => {
    const item = items.get(itemId);
    return item?.coldChain ? [item.storage] : [];
  });
  return {
    low: Math.max(-273, ...cold.map(({ lowCelsius = -273 }) => lowCelsius)),
    high: Math.min(1_000, ...cold.map(({ highCelsius = 1_000 }) => highCelsius)),
  };
}

export const isTransportWhole = (transport: TransportDraft): boolean =>
  Object.values(transport).every((value: string) => value.trim() !== '');

const celsius = (text: string): number => Number(text.replace(',', '.'));

/** The delivery as the API takes it. */
export function inputOf(purchase: Purchase, draft: Draft): Input<'receive-delivery'> {
  const { purchaseOrderId, supplierId } = purchase;
  const { rows, transport: told } = draft;
  const transport = {
    mode: told.mode.trim(),
    departedAt: told.departedAt && instantOfLocal(told.departedAt),
    arrivedAt: told.arrivedAt && instantOfLocal(told.arrivedAt),
    arrivalCelsius: celsius(told.arrivalCelsius),
    lowestCelsius: celsius(told.lowestCelsius),
    highestCelsius: celsius(told.highestCelsius),
  };
  return {
    ...{ purchaseOrderId, supplierId, deliveryNote: draft.deliveryNote.trim() },
    scans: scanRows(rows).map(({ code = '', packages }) => ({ code, packages })),
    goods: goodsRows(rows).map((row) => ({
      itemId: row.itemId,
      quantity: unitsOf(row),
      ...(row.lot ? { lot: row.lot } : {}),
      ...(row.expiry ? { expiry: row.expiry } : {}),
      ...(row.productionDate ? { productionDate: row.productionDate } : {}),
      ...(row.serials.length > 0 ? { serials: [...row.serials] } : {}),
      ...(row.label ? { scan: row.label } : {}),
    })),
    ...(isTransportWhole(told) ? { transport } : {}),
  };
}

const scanRows = (rows: readonly Row[]): readonly Row[] => rows.filter(({ code }) => code !== undefined);
const goodsRows = (rows: readonly Row[]): readonly Row[] => rows.filter(({ code }) => code === undefined);

/** The row that a refusal points at: `/scans/3/code`, `/goods/0`. */
export function rowAt(rows: readonly Row[], pointer: string): Row | undefined {
  const [, list, index] = /^\/(scans|goods)\/(\d+)/.exec(pointer) ?? [];
  if (!list) return undefined;
  return (list === 'scans' ? scanRows(rows) : goodsRows(rows))[Number(index)];
}
