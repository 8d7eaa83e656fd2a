import { addDays, isDay, type Day } from '../calendar.ts';
import { categoryCodes, type CategoryCode } from '../device-category.ts';
import { scaledInteger } from '../money.ts';

/** Why the text of a cell could not be read as what its column holds. A cell is read one way or refused, never guessed. */
export type CellReason =
  | 'text-too-long'
  | 'code-damaged'
  | 'code-malformed'
  | 'day-unreadable'
  | 'day-without-year-first'
  | 'day-without-day'
  | 'yes-or-no-unreadable'
  | 'number-unreadable'
  | 'quantity-not-whole'
  | 'unit-not-this'
  | 'unit-unreadable'
  | 'packing-unreadable'
  | 'choice-unknown'
  | 'region-unknown'
  | 'region-ambiguous';

export type ReadCell<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: CellReason };

export const read = <T>(value: T): ReadCell<T> => ({ ok: true, value });
export const unread = (reason: CellReason): ReadCell<never> => ({ ok: false, reason });

/**
 * The text of a cell as a person would type it: full-width letters, digits and marks become half-width, every kind of
 * blank (U+3000, no-break, tab, line end) one space; what cannot be seen (zero width, byte order mark) goes, and so does the
 * apostrophe by which spreadsheets mark a text.
 */
export function plainText(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\u00AD\x00-\x08\x0E-\x1F\x7F]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^'+/, '');
}

/** Any text that fits; a longer one is refused, since what is cut off is lost. */
export function readText(text: string, longest: number): ReadCell<string> {
  return text.length > longest ? unread('text-too-long') : read(text);
}

/** A code has no blanks. One that a spreadsheet took for a number (`6.90123E+12`) has lost its digits for good. */
export function readCode(text: string, longest = 64): ReadCell<string> {
  const code = text.replaceAll(' ', '');
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(code)) return unread('code-damaged');
  if (/[/#?%]/.test(code)) return unread('code-malformed');
  return code.length > longest ? unread('text-too-long') : read(code);
}

/** First and last serial number of a day that a spreadsheet may have left behind: the years 1954 to 2119. */
const [firstSerial, lastSerial] = [20_000, 80_353];

/**
 * A day in the ways Chinese spreadsheets hold one: 2026/1/5, 2026.1.5, 2026-01-05, 20260105, 2026年1月5日, each with or
 * without a time of day, and the bare serial number of a spreadsheet. The year stands first or the day is refused.
 */
export function readDay(text: string): ReadCell<Day> {
  const bare = text.replace(/[T ]?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M|Z)?$/i, '').trim();
  if (/^\d{5}(\.\d+)?$/.test(bare)) {
    const serial = Math.floor(Number(bare));
    if (serial < firstSerial || serial > lastSerial) return unread('day-unreadable');
    return read(addDays('1899-12-30', serial));
  }
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ?? /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/.exec(bare);
  if (parts) {
    const day = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
    return isDay(day) ? read(day) : unread('day-unreadable');
  }
  if (/^(\d{4})(\d{2}|[-/.]\d{1,2}|年\d{1,2}月?)$/.test(bare)) return unread('day-without-day');
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(bare)) return unread('day-without-year-first');
  return unread('day-unreadable');
}

/** The day that stands for "without end" (长期) where a document has no last day. */
export const withoutEnd: Day = '9999-12-31';

/** A last day, where 长期 and its like say that there is none. */
export function readLastDay(text: string): ReadCell<Day> {
  return /^(长期|永久|长期有效|无固定期限|无期限|long[- ]?term|permanent)$/i.test(text)
    ? read(withoutEnd)
    : readDay(text);
}

const yes = new Set(['是', '有', '对', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', '1']);
const no = new Set(['否', '无', '不', '没有', '×', '✗', '✘', '☐', 'x', 'n', 'no', 'false', 'f', '0']);

export function readYesOrNo(text: string): ReadCell<boolean> {
  const word = text.toLowerCase();
  if (yes.has(word)) return read(true);
  return no.has(word) ? read(false) : unread('yes-or-no-unreadable');
}

/** A plain decimal from ￥1,234.50, 1，234.50元, CNY 12 or (12.00), which bookkeepers write for less than nothing. */
function decimalOf(text: string): string | undefined {
  const bare = text
    .replace(/^(CNY|RMB|[¥￥])/i, '')
    .replace(/(元|CNY|RMB)$/i, '')
    .replaceAll(' ', '');
  const negative = /^\((.+)\)$/.exec(bare);
  const digits = negative?.[1] ?? bare;
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(digits)) return undefined;
  const plain = digits.replaceAll(',', '').replace(/^\+/, '');
  return negative ? `-${plain}` : plain;
}

/** A decimal number as an integer of its last place; more places than `decimals` are refused unless they are zeros. */
export function readScaled(text: string, decimals: number): ReadCell<number> {
  const decimal = decimalOf(text);
  if (decimal === undefined) return unread('number-unreadable');
  const [whole = '', places = ''] = decimal.split('.');
  const kept = places.replace(/0+$/, '');
  const value = scaledInteger(kept ? `${whole}.${kept}` : whole, decimals);
  return value === undefined ? unread('number-unreadable') : read(value);
}

/** A tax rate in basis points from 13%, 13 or 0.13: without a percent sign, what is below 1 is a fraction. */
export function readTaxRate(text: string): ReadCell<number> {
  const told = text.endsWith('%') ? text.slice(0, -1).trim() : text;
  const value = readScaled(told, 4);
  if (!value.ok) return value;
  const percent = !text.endsWith('%') && value.value < 10_000 ? value.value * 100 : value.value;
  const basisPoints = percent / 100;
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > 10_000) return unread('number-unreadable');
  return read(basisPoints);
}

/**
 * The top level of the classification catalogue from `03`, `3` (spreadsheets drop the zero) a deeper `03-13-06`, or with its name behind.
 * Codes of 2002 (`6846`) do not tell their place in the catalogue of 2017: only that of reagents is taken.
 */
export function readCategory(text: string): ReadCell<CategoryCode> {
  const [, top = text] = /^(6840|\d{1,2})(?:-\d{1,2}){0,2}\p{Script=Han}*$/u.exec(text.replaceAll(' ', '')) ?? [];
  const code = categoryCodes.find((known) => known === top.padStart(2, '0'));
  return code ? read(code) : unread('choice-unknown');
}

/** One of a fixed list by any of its known words, compared without blanks and case. */
export function readChoice<T extends string>(text: string, words: Readonly<Record<T, readonly string[]>>): ReadCell<T> {
  const told = comparedWord(text);
  for (const [choice, known] of Object.entries<readonly string[]>(words)) {
    if ([choice, ...known].some((word) => comparedWord(word) === told)) return read(choice as T);
  }
  return unread('choice-unknown');
}

/** The form in which words are compared: width, blanks and case do not count, and Ⅱ is II. */
const comparedWord = (word: string): string => plainText(word).replaceAll(' ', '').toLowerCase();

/** Several values in one cell, parted by comma, semicolon, slash, 、 or a line's blank. */
export function partsOf(text: string): string[] {
  return text.split(/[,;、/|\s]+/).filter((part) => part !== '');
}
