import type { Day } from '../shared/calendar.ts';
import type { FieldError, Rejected } from '../shared/decision.ts';
import { rejected } from '../shared/decision.ts';
import { readScan } from '../shared/gs1/scan.ts';
import type { IncomingGoods } from '../shared/incoming-goods.ts';

/** A code as scanned and how many packages carry exactly this code. */
export interface ScannedPackages {
  readonly code: string;
  readonly packages: number;
}

/** An item with the device identifiers of its packaging levels; `quantity` is in base units. */
export interface CodedItem {
  readonly id: string;
  readonly levels: readonly { readonly di: string; readonly quantity: number }[];
}

export interface ReadPackages {
  readonly goods: readonly IncomingGoods[];
  /** Device identifiers that none of the items has. */
  readonly unknown: readonly { readonly di: string; readonly pointer: string }[];
}

/** Turns scans into goods of the items given: level quantity, lot, dates and serial as the code carries them. */
export function readPackages(
  scans: readonly ScannedPackages[],
  items: readonly CodedItem[],
  today: Day,
): ReadPackages | Rejected<'code-unreadable'> {
  const goods: IncomingGoods[] = [];
  const unknown: { di: string; pointer: string }[] = [];
  const errors: FieldError[] = [];
  scans.forEach(({ code, packages }, index) => {
    const pointer = `/scans/${index}`;
    const scan = readScan(code, today);
    if (!scan.ok) {
      errors.push({ pointer: `${pointer}/code`, reason: `${scan.reason} at position ${scan.at}` });
      return;
    }
    const di = scan.di ?? scan.contentDi;
    if (di === undefined) {
      errors.push({ pointer: `${pointer}/code`, reason: 'the code names no item' });
      return;
    }
    const item = items.find(({ levels }) => levels.some((level) => level.di === di));
    const level = item?.levels.find((one) => one.di === di);
    if (!item || !level) {
      unknown.push({ di, pointer });
      return;
    }
    const inside = scan.di === undefined ? (scan.contentCount ?? 1) : 1;
    goods.push({
      itemId: item.id,
      lot: scan.lot,
      expiry: scan.expiryDate,
      productionDate: scan.productionDate,
      // A serial on a box of several units is the box's, not a unit's.
      serials: scan.serial !== undefined && level.quantity === 1 ? [scan.serial] : undefined,
      quantity: packages * level.quantity * inside,
      di,
      pointer,
    });
  });
  if (errors.length > 0) return rejected('code-unreadable', { codes: errors.length }, errors);
  return { goods, unknown };
}
