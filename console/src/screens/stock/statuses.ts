import { fieldWord } from '../../app/language.ts';
import { countText } from '../../patterns/format.ts';

/** Stock by status, as every query of stock shows it. */
export interface Stock {
  readonly available: number;
  readonly reserved: number;
  readonly inspection: number;
  readonly quarantine: number;
  readonly blocked: number;
  readonly recalled: number;
  readonly nonConforming: number;
  readonly expired: number;
  readonly total: number;
}

/** In the order they are read: what may be sold first, what may never be sold last. */
export const shownStatuses = [
  'available',
  'reserved',
  'inspection',
  'quarantine',
  'blocked',
  'recalled',
  'nonConforming',
  'expired',
] as const;
export type ShownStatus = (typeof shownStatuses)[number];

export const heldStatuses = (stock: Stock): readonly ShownStatus[] =>
  shownStatuses.filter((status) => stock[status] > 0);

/** 可用 12 · 召回 9 */
export const stockText = (stock: Stock): string =>
  heldStatuses(stock)
    .map((status) => `${fieldWord(status)} ${countText(stock[status])}`)
    .join(' · ');

const emptyStock: Stock = {
  ...{ available: 0, reserved: 0, inspection: 0, quarantine: 0 },
  ...{ blocked: 0, recalled: 0, nonConforming: 0, expired: 0, total: 0 },
};

export const sumOf = (stocks: readonly Stock[]): Stock =>
  stocks.reduce<Stock>(
    (sum, stock) =>
      Object.fromEntries(
        [...shownStatuses, 'total' as const].map((name) => [name, sum[name] + stock[name]]),
      ) as unknown as Stock,
    emptyStock,
  );
