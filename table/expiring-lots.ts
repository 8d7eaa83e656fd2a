import type { Lot, Position } from '../domain/shared/stock.ts';
import { keys } from './keys.ts';
import { positionOf } from './stock.ts';
import { BadCursor } from './cursor.ts';
import type { Store } from './store.ts';
import type { Item } from './write.ts';

/** A lot as the expiry index names it. */
export type ExpiringLot = Pick<Lot, 'itemId' | 'lot' | 'expiry'>;

/**
 * Lots whose last usable day lies between two days, soonest first, month by month. The cursor names the month and the
 * place in it, so that a page never begins again. Index entries carry all that is needed: item, lot and day are keys.
 */
export async function readExpiringLots(
  store: Store,
  company: string,
  question: {
    readonly months: readonly string[];
    readonly from: string;
    readonly last: string;
    readonly limit: number;
    readonly cursor?: string;
  },
): Promise<{ readonly lots: readonly ExpiringLot[]; readonly cursor?: string }> {
  const { months, from, last, limit } = question;
  if (from > last) return { lots: [] };
  const [, resumed, place] = /^(\d{4}-\d{2})\.(.*)$/.exec(question.cursor ?? '') ?? [];
  if (question.cursor !== undefined && (resumed === undefined || !months.includes(resumed))) {
    throw new BadCursor('cursor belongs to another list');
  }
  const lots: ExpiringLot[] = [];
  let cursor = place || undefined;
  for (const month of resumed === undefined ? months : months.slice(months.indexOf(resumed))) {
    do {
      if (lots.length >= limit) return { lots, cursor: `${month}.${cursor ?? ''}` };
      const page = await store.query({
        index: 'gs1',
        pk: keys.lotsExpiring(company, month),
        // "~" sorts after every character of an item or lot, "#" before.
        sk: { from: `${from}#`, to: `${last}#~` },
        limit: limit - lots.length,
        cursor,
        reading: 'eventual',
      });
      lots.push(...page.items.map(expiringLot));
      cursor = page.cursor;
    } while (cursor);
  }
  return { lots };
}

function expiringLot(entry: Item): ExpiringLot {
  const [, expiry = '', itemId = '', lot = ''] = /^([^#]*)#([^#]*)#(.*)$/s.exec(String(entry['gs1sk'])) ?? [];
  return { expiry, itemId, lot };
}

/** The positions of each lot in the warehouses given, in the order of the lots. */
export async function readLotPositions(
  store: Store,
  company: string,
  lots: readonly ExpiringLot[],
  warehouses: readonly { readonly id: string }[],
): Promise<readonly (readonly Position[])[]> {
  const places = lots.flatMap(({ itemId, lot, expiry }) =>
    warehouses.map(({ id }) => keys.position(company, itemId, id, expiry, lot)),
  );
  const found = await store.getMany(places, 'eventual');
  return lots.map((_, index) =>
    found
      .slice(index * warehouses.length, (index + 1) * warehouses.length)
      .flatMap((item) => (item ? [positionOf(item)] : [])),
  );
}
