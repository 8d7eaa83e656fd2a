import { config } from '../app/config.ts';
import { language } from '../app/language.ts';
import { kinds } from '../generated/kinds.ts';

/** How a field's value is written. `list:<name>` speaks a code list. */
export type Kind =
  | 'text'
  | 'money'
  | 'unit-price'
  | 'date'
  | 'instant'
  | 'count'
  | 'basis-points'
  | 'percent'
  | 'bytes'
  | 'yes-no'
  | `list:${string}`;

const known: Readonly<Record<string, string>> = kinds;
const dayNames = /(?:On|Date|Day)$|^(?:day|expiry|from|to|validFrom|validTo|before|lastDay|nearestExpiry)$/;

/** The kind of a field: what the dictionary says of it in this place, of its name everywhere, or what its name says. */
export function kindOf(field: string, place?: string): Kind {
  const operation = place?.split('.')[0];
  const said = known[`${place}.${field}`] ?? known[`${operation}.${field}`] ?? known[field];
  if (said === 'date-time') return 'instant';
  if (said === 'day') return 'date';
  if (said && said !== 'base-unit') return said as Kind;
  if (/At$/.test(field)) return 'instant';
  return dayNames.test(field) ? 'date' : 'text';
}

const locale = (): string => (language() === 'zh' ? 'zh-CN' : 'en-GB');

/** An instant in the company's zone, to the minute. */
export function instantText(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(locale(), {
    timeZone: config().zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}

/** A day as written everywhere in the company: YYYY-MM-DD, in both languages. */
export const dayText = (day: string): string => day.slice(0, 10);

/** The company's day of an instant. */
export const dayOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: config().zone }).format(new Date(instant));

/** Today in the company's zone, whatever zone the browser is in. */
export const today = (): string => dayOf(new Date());

export function daysFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Groups the digits of a decimal text; amounts never pass through floating point. */
export function amountText(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function unitPriceText(price: string): string {
  // Four places are kept; of the last two only those that say something are shown.
  return amountText(price.replace(/(\.\d{2})(\d*?)0*$/, '$1$2'));
}

export const countText = (count: number): string => amountText(String(count));

export const basisPointsText = (points: number): string => `${points / 100} %`;

/** Minor units of a decimal text, for sums over shown rows. */
export function cents(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  return amount.startsWith('-') ? -value : value;
}

export function centsText(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return amountText(`${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

/** A size as people say it. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${size.toFixed(1)} ${unit}`;
}
