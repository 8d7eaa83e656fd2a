import type { Day } from '../shared/calendar.ts';
import type { FieldError, Rejected } from '../shared/decision.ts';
import { rejected } from '../shared/decision.ts';
import { readScan, type Scan } from '../shared/gs1/scan.ts';
import type { IncomingGoods } from '../shared/incoming-goods.ts';
import { rejectedTogether, type No } from '../shared/noes.ts';
import { both } from '../shared/said.ts';
import { missingUdiParts, type UdiPart } from '../shared/udi-duty.ts';

/** A code as scanned and how many packages carry exactly this code. */
export interface ScannedPackages {
  readonly code: string;
  readonly packages: number;
}

/** What a device identifier means: an item, and how many base units a package of it holds. */
export interface KnownCode {
  readonly di: string;
  readonly itemId: string;
  readonly quantity: number;
  /** What the production identifier of the item carries by the national UDI database. */
  readonly udiShows?: readonly UdiPart[] | undefined;
}

export interface ReadPackages {
  readonly goods: readonly IncomingGoods[];
  /** Device identifiers that none of the codes has. */
  readonly unknown: readonly { readonly di: string; readonly pointer: string }[];
}

/**
 * Turns scans into goods by the codes given: level quantity, lot, dates and serial as the code carries them. A label that
 * lacks what the national UDI database promises is not the label of these goods, or only a part of it: it is refused.
 */
export function readPackages(
  scans: readonly ScannedPackages[],
  codes: readonly KnownCode[],
  today: Day,
): ReadPackages | Rejected<'code-unreadable' | 'udi-incomplete'> {
  const goods: IncomingGoods[] = [];
  const unknown: { di: string; pointer: string }[] = [];
  const errors: FieldError[] = [];
  const incomplete: FieldError[] = [];
  scans.forEach(({ code, packages }, index) => {
    const pointer = `/scans/${index}`;
    const scan = readScan(code, today);
    if (!scan.ok) {
      errors.push({ pointer: `${pointer}/code`, reason: scan.reason });
      return;
    }
    const di = scan.di ?? scan.contentDi;
    if (di === undefined) {
      errors.push({ pointer: `${pointer}/code`, reason: both('编码中没有产品标识', 'the code names no item') });
      return;
    }
    const known = codes.find((one) => one.di === di);
    if (!known) {
      unknown.push({ di, pointer });
      return;
    }
    const missing = missingParts(scan, known);
    if (missing.length > 0) incomplete.push({ pointer: `${pointer}/code`, reason: lacking(missing) });
    const inside = scan.di === undefined ? (scan.contentCount ?? 1) : 1;
    goods.push({
      itemId: known.itemId,
      lot: scan.lot,
      expiry: scan.expiryDate,
      productionDate: scan.productionDate,
      // A serial on a box of several units is the box's, not a unit's.
      serials: scan.serial !== undefined && known.quantity === 1 ? [scan.serial] : undefined,
      quantity: packages * known.quantity * inside,
      di,
      pointer,
    });
  });
  if (errors.length > 0) return rejected('code-unreadable', { codes: errors.length }, errors);
  if (incomplete.length > 0) return rejected('udi-incomplete', { codes: incomplete.length }, incomplete);
  return { goods, unknown };
}

/** Goods that a person names, because their label says too little or is of an agency that is not read yet. */
export interface NamedGoods extends Omit<IncomingGoods, 'di' | 'pointer'> {
  /** The label all the same: it shows the device identifier, and what it says counts before what was typed. */
  readonly scan?: string | undefined;
}

export type DeliveredReason = 'code-unreadable' | 'udi-incomplete' | 'label-of-another-item';

/** All goods of a delivery: those scanned whole and those named, each with the identifier its label shows. */
export function readDelivered(
  { scans, goods: named }: { readonly scans: readonly ScannedPackages[]; readonly goods: readonly NamedGoods[] },
  codes: readonly KnownCode[],
  today: Day,
): ReadPackages | Rejected<DeliveredReason> {
  const packages = readPackages(scans, codes, today);
  if ('accepted' in packages) return packages;
  const goods = [...packages.goods];
  const unknown = [...packages.unknown];
  const noes: No<DeliveredReason>[] = [];
  named.forEach(({ scan: text, ...one }, index) => {
    const pointer = `/goods/${index}`;
    if (text === undefined) {
      goods.push({ ...one, pointer });
      return;
    }
    const label = readLabelOf(one.itemId, text, codes, today);
    if ('unknown' in label) unknown.push({ di: label.unknown, pointer: `${pointer}/scan` });
    else if ('reason' in label) noes.push({ ...label, facts: {}, pointer: `${pointer}/scan` });
    else goods.push({ ...one, ...label.shows, pointer });
  });
  return rejectedTogether(noes) ?? { goods, unknown };
}

type Label =
  | { readonly shows: Partial<Pick<IncomingGoods, 'di' | 'lot' | 'expiry' | 'productionDate'>> }
  | { readonly unknown: string }
  | { readonly reason: DeliveredReason };

/** What the label of named goods shows. One of another agency is not taken apart, only recognised by its identifier. */
function readLabelOf(itemId: string, text: string, codes: readonly KnownCode[], today: Day): Label {
  const scan = readScan(text, today);
  if (!scan.ok) {
    const own = codes.find((code) => code.itemId === itemId && text.includes(code.di));
    return scan.reason === 'agency-not-yet-read' && own ? { shows: { di: own.di } } : { reason: 'code-unreadable' };
  }
  const di = scan.di ?? scan.contentDi;
  if (di === undefined) return { reason: 'code-unreadable' };
  const known = codes.find((code) => code.di === di);
  if (!known) return { unknown: di };
  if (known.itemId !== itemId) return { reason: 'label-of-another-item' };
  if (missingParts(scan, known).length > 0) return { reason: 'udi-incomplete' };
  const { lot, expiryDate, productionDate } = scan;
  return {
    shows: {
      di,
      ...(lot ? { lot } : {}),
      ...(expiryDate ? { expiry: expiryDate } : {}),
      ...(productionDate ? { productionDate } : {}),
    },
  };
}

/** What a label lacks, as a person at the dock reads it on the box. */
function lacking(missing: readonly UdiPart[]): string {
  const names = (language: 'zh' | 'en', between: string) =>
    missing.map((part) => udiPartNames[part][language]).join(between);
  return both(`缺少${names('zh', '、')}`, `lacks ${names('en', ', ')}`);
}

const udiPartNames: Readonly<Record<UdiPart, Readonly<Record<'zh' | 'en', string>>>> = {
  lot: { zh: '批号', en: 'the lot' },
  serial: { zh: '序列号', en: 'the serial number' },
  productionDate: { zh: '生产日期', en: 'the production date' },
  expiry: { zh: '失效日期', en: 'the expiry' },
};

/** Promised parts that a label lacks. What a carton's logistic label says of its content is no UDI of the goods. */
function missingParts(scan: Scan, { udiShows = [] }: KnownCode): readonly UdiPart[] {
  if (scan.di === undefined) return [];
  const { lot, serial, productionDate, expiryDate } = scan;
  return missingUdiParts(udiShows, { lot, serial, productionDate, expiry: expiryDate });
}
