import type { Day } from '../shared/calendar.ts';
import type { FieldError, Rejected } from '../shared/decision.ts';
import { rejected } from '../shared/decision.ts';
import { readScan } from '../shared/gs1/scan.ts';
import type { IncomingGoods } from '../shared/incoming-goods.ts';
import { both } from '../shared/said.ts';

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
}

export interface ReadPackages {
  readonly goods: readonly IncomingGoods[];
  /** Device identifiers that none of the codes has. */
  readonly unknown: readonly { readonly di: string; readonly pointer: string }[];
}

/** Turns scans into goods by the codes given: level quantity, lot, dates and serial as the code carries them. */
export function readPackages(
  scans: readonly ScannedPackages[],
  codes: readonly KnownCode[],
  today: Day,
): ReadPackages | Rejected<'code-unreadable'> {
  const goods: IncomingGoods[] = [];
  const unknown: { di: string; pointer: string }[] = [];
  const errors: FieldError[] = [];
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
  return { goods, unknown };
}
