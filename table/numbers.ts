import { createHash } from 'node:crypto';
import type { Day } from '../domain/shared/calendar.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';

/** Series of human document numbers, and what the ids of their documents begin with. */
const prefixes = {
  SO: 'ord', // sales order 销售订单
  PO: 'pur', // purchase order 采购订单
  GR: 'rcp', // goods receipt 收货单
  OS: 'opn', // opening stock 期初库存
  SC: 'stc', // change of stock status 库存状态变更单
  DN: 'shp', // delivery note 随货同行单, drawn when its shipment is opened
  RI: 'inv', // red invoice 红字发票
  ST: 'stm', // statement 对账单
  PAY: 'pay', // payment 回款
  RC: 'rcl', // recall case 召回
  HO: 'hld', // held order 待确认订单
} as const;
export type NumberSeries = keyof typeof prefixes;

/** A human number and the id of its document, born together. */
export interface Numbered {
  readonly number: string;
  readonly id: string;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const pattern = /^([A-Z]{2,3})-(\d{4})-(\d{6,9})$/;

function numberOf(series: NumberSeries, year: string, count: number): string {
  return `${series}-${year}-${count.toString().padStart(6, '0')}`;
}

/** The next human number, e.g. `SO-2026-000123`: a counter outside the commit, so a lost race leaves a gap. */
export async function nextNumber(store: Store, company: string, series: NumberSeries, today: Day): Promise<Numbered> {
  const year = today.slice(0, 4);
  const count = await store.increment(keys.counter(company, `${series}-${year}`), 'count');
  const number = numberOf(series, year, count);
  return { number, id: idOf(company, series, year, count) };
}

/**
 * The id follows from the number, so a document is found by its number in one Get and no look-up item is written. It
 * has a ULID's form and sorts by number: 48 bits of the year's first millisecond and the count, then 80 bits of a hash.
 * The hash is no secret: what a caller may see is decided from the document, never from knowing its id.
 */
function idOf(company: string, series: NumberSeries, year: string, count: number): string {
  const moment = encoded(BigInt(Date.UTC(Number(year), 0, 1) + count), 10);
  const hash = createHash('sha256')
    .update(`${company}#${numberOf(series, year, count)}`)
    .digest('hex');
  return `${prefixes[series]}_${moment}${encoded(BigInt(`0x${hash.slice(0, 20)}`), 16)}`;
}

function encoded(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 32n) text = crockford.charAt(Number(rest % 32n)) + text;
  return text;
}

/** The id of the document a number was drawn for; undefined for text that is no number of these series. */
export function idOfNumber(company: string, number: string): string | undefined {
  const [, series = '', year = '', count = ''] = pattern.exec(number) ?? [];
  if (!(series in prefixes)) return undefined;
  const id = idOf(company, series as NumberSeries, year, Number(count));
  return numberOf(series as NumberSeries, year, Number(count)) === number ? id : undefined;
}

/** The number an id was born with; undefined for an id that carries none. */
export function numberOfId(company: string, series: NumberSeries, id: string): string | undefined {
  const letters = [...id.slice(prefixes[series].length + 1, prefixes[series].length + 11)];
  const moment = letters.reduce((sum, letter) => sum * 32 + Math.max(0, crockford.indexOf(letter)), 0);
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return undefined;
  const year = date.getUTCFullYear();
  const number = numberOf(series, String(year).padStart(4, '0'), moment - Date.UTC(year, 0, 1));
  return idOfNumber(company, number) === id ? number : undefined;
}
