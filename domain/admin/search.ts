import type { Day } from '../shared/calendar.ts';
import { padGtin } from '../shared/gs1/check-digit.ts';
import { readScan } from '../shared/gs1/scan.ts';

/** What search finds, as its hits name it. */
export const searchKinds = [
  'item',
  'partner',
  'order',
  'held-order',
  'shipment',
  'invoice',
  'payment',
  'statement',
  'purchase-order',
  'receipt',
  'recall',
  'recall-notice',
  'lot',
  'serial',
  'person',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What a text in the search box may be; each part that is there is looked for. */
export interface SearchedText {
  /** In the form numbers are given out in; typed without hyphens, zeros or capitals it is the same number. */
  readonly number?: string;
  /** A label of goods, read from a scan. */
  readonly scan?: { readonly di: string; readonly lot?: string; readonly serial?: string };
  /** A text that can stand on a label: code, lot, serial number, waybill. */
  readonly label?: string;
  /** A device identifier in its stored form, where the text is one. */
  readonly gtin?: string;
  readonly text: string;
}

/** Everything a typed or scanned text can mean. Nothing is guessed: what it is, is decided by what is found. */
export function readSearch(told: string, today: Day): SearchedText {
  const text = told.normalize('NFKC').trim();
  const [, series, year, count] = /^([A-Z]{2,3})[- ]?(\d{4})[- ]?(\d{1,9})$/i.exec(text) ?? [];
  const scan = readScan(told, today);
  const di = scan.ok ? (scan.di ?? scan.contentDi) : undefined;
  const gtin = padGtin(text);
  return {
    text,
    ...(series && year && count ? { number: `${series.toUpperCase()}-${year}-${count.padStart(6, '0')}` } : {}),
    ...(scan.ok && di ? { scan: { di, lot: scan.lot, serial: scan.serial } } : {}),
    ...(/^[\x21-\x7E]{1,64}$/.test(text) ? { label: text } : {}),
    ...(gtin ? { gtin } : {}),
  };
}
