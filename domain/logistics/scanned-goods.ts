import type { Day } from '../shared/calendar.ts';
import { rejected, type Rejected } from '../shared/decision.ts';
import { readScan } from '../shared/gs1/scan.ts';
import { noLot } from '../shared/stock.ts';
import type { HandledGoods } from './handled-goods.ts';

/** One entry of a picker or checker: a scanned code, or line and lot keyed in where no code can be read. */
export interface GoodsEntry {
  readonly scan?: string;
  readonly line?: number;
  readonly lot?: string;
  readonly serials?: readonly string[];
  /** Packages of a scan, base units otherwise; what serials say when absent, else one. */
  readonly quantity?: number;
}

/** A code's meaning: the item and how many base units one package holds. */
export interface CodeMeaning {
  readonly itemId: string;
  readonly quantity: number;
}

/** The device identifiers of all scans, for one look-up; codes that cannot be read are told by `handledGoods`. */
export function identifiersOf(entries: readonly GoodsEntry[], today: Day): string[] {
  const found = entries.flatMap(({ scan }) => {
    const read = scan === undefined ? undefined : readScan(scan, today);
    return read?.ok && read.di ? [read.di] : [];
  });
  return [...new Set(found)];
}

/** What the entries mean, in their order; the first that cannot be understood refuses them all. */
export function handledGoods(
  entries: readonly GoodsEntry[],
  meanings: ReadonlyMap<string, CodeMeaning>,
  today: Day,
  list: string,
): readonly HandledGoods[] | Rejected<'code-unreadable' | 'code-unknown'> {
  const goods: HandledGoods[] = [];
  for (const [index, entry] of entries.entries()) {
    const { line, lot, quantity } = entry;
    const serials = [...new Set(entry.serials)];
    if (entry.scan === undefined) {
      goods.push({ line, lot: lot ?? noLot, serials, quantity: quantity ?? Math.max(1, serials.length) });
      continue;
    }
    const pointer = `/${list}/${index}/scan`;
    const scan = readScan(entry.scan, today);
    if (!scan.ok) {
      const facts = { reason: scan.reason, position: scan.at, ...scan.facts };
      return rejected('code-unreadable', facts, [{ pointer, reason: scan.reason }]);
    }
    const meaning = scan.di === undefined ? undefined : meanings.get(scan.di);
    if (!meaning) {
      return rejected('code-unknown', { di: scan.di ?? null }, [{ pointer, reason: 'code-unknown' }]);
    }
    const all = [...new Set([...(scan.serial === undefined ? [] : [scan.serial]), ...serials])];
    const packages = quantity ?? (serials.length > 0 ? Math.ceil(all.length / meaning.quantity) : 1);
    goods.push({
      itemId: meaning.itemId,
      line,
      lot: scan.lot ?? lot ?? noLot,
      expiry: scan.expiryDate,
      serials: all,
      quantity: packages * meaning.quantity,
    });
  }
  return goods;
}
