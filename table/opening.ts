import { openingStatus, type StockOpening } from '../domain/inventory/open-stock.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { lotOf, type IncomingGoods, type TakenIn } from '../domain/shared/incoming-goods.ts';
import { noExpiry } from '../domain/shared/stock.ts';
import { arrivalWrites, readOnFile } from './arrivals.ts';
import { readItems } from './catalogue.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** What taking opening stock in needs to know, by hand or from a list: items, lots, serials and the lots’ positions. */
export async function readOpening(store: Store, company: string, warehouseId: string, goods: readonly IncomingGoods[]) {
  const itemIds = goods.map(({ itemId }) => itemId);
  const [items, onFile, warehouse] = await Promise.all([
    readItems(store, company, itemIds, 'eventual'),
    readOnFile(store, company, goods),
    store.get(keys.warehouse(company, warehouseId), 'eventual'),
  ]);
  const places = goods.map((one) => {
    const lot = lotOf(one);
    const filed = onFile.lots.find((known) => known.itemId === one.itemId && known.lot === lot);
    const expiry = filed?.expiry ?? one.expiry ?? noExpiry;
    return keys.position(company, one.itemId, warehouseId, expiry, lot);
  });
  const positions = await store.getMany(places, 'consistent');
  return {
    goods,
    /** In the order of the goods; undefined where there is no such item. */
    found: items,
    items: items.filter((item) => item !== undefined),
    onFile,
    warehouseKnown: warehouse !== undefined,
    standing: goods.flatMap((one, index) => (positions[index] ? [{ itemId: one.itemId, lot: lotOf(one) }] : [])),
  };
}

/** Positions, lots, moves and serials of stock that is opened; `opens` is false where an earlier document opened the lot. */
export function openingWrites(opening: StockOpening, taken: readonly TakenIn[], today: Day, opens = true): Write[] {
  return arrivalWrites(
    {
      company: opening.company,
      warehouseId: opening.warehouseId,
      documentType: 'stock-opening',
      documentId: opening.id,
      documentNumber: opening.number,
      step: 'stock_taking',
      from: { kind: 'gone', how: 'opening' },
      at: opening.openedAt,
      statusOf: (one) => openingStatus(one, today),
      opens,
    },
    taken,
  );
}
