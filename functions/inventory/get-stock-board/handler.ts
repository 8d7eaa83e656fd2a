import type { Item } from '../../../domain/catalogue/item.ts';
import { shownStock, summed } from '../../../domain/inventory/trace.ts';
import type { Day } from '../../../domain/shared/calendar.ts';
import { noExpiry, type Position } from '../../../domain/shared/stock.ts';
import { httpQuery, type Asking } from '../../../runtime/http-query.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { unitsInTransit } from '../../../table/in-transit.ts';
import { readWarehouses } from '../../../table/inventory.ts';
import { keys } from '../../../table/keys.ts';
import { positionOf } from '../../../table/stock.ts';
import { contract } from './contract.ts';

/** Lots of an item in a warehouse that are counted; lots that ran out long ago still stand among them at zero. */
const positionsAtMost = 300;

/** Warehouses and a page of items; then one Query for each of them both, and what is on its way beside it. */
export const handler = httpQuery(contract, async (asking) => {
  const { input, store, company, now, today } = asking;
  const { productLine, limit, cursor } = input;
  const transitKnown = unitsInTransit(store, company);
  const [caller, warehouses, page] = await Promise.all([
    asking.caller,
    readWarehouses(store, company),
    store.queryDocuments({
      ...(productLine === undefined
        ? { index: 'gs2', pk: keys.itemsInStatus(company, 'approved') }
        : { index: 'gs1', pk: keys.itemsOfLine(company, productLine) }),
      limit,
      cursor,
      reading: 'eventual',
    }),
  ]);
  const items = page.items.map(itemCodec.fromItem);
  const ids = warehouses.map(({ id }) => id);
  const [transit, rows] = await Promise.all([
    transitKnown,
    Promise.all(items.map((item) => rowOf(asking, item, ids, today))),
  ]);
  return {
    answer: {
      warehouses: warehouses.map(({ id, name }) => ({
        ...{ warehouseId: id, name },
        isOwn: caller.warehouses?.includes(id) ?? true,
      })),
      items: rows.map((row) => ({ ...row, inTransit: transit.units.get(row.itemId) ?? 0 })),
      inTransitIsComplete: transit.isComplete,
      cursor: page.cursor,
      asOf: now,
    },
  };
});

async function rowOf(
  { store, company }: Pick<Asking<unknown>, 'store' | 'company'>,
  item: Item,
  warehouseIds: readonly string[],
  today: Day,
) {
  const found = await Promise.all(
    warehouseIds.map(async (warehouseId) => {
      const { pk } = keys.position(company, item.id, warehouseId, '', '');
      const { items, cursor } = await store.query({ pk, limit: positionsAtMost, reading: 'eventual' });
      const positions = items.map(positionOf);
      return {
        warehouseId,
        stock: summed(positions.map((position) => shownStock(position, today))),
        nearestExpiry: nearestExpiry(positions, today),
        isComplete: cursor === undefined,
      };
    }),
  );
  const { id, code, name, specification, unit, productLine, status } = item;
  return {
    ...{ itemId: id, code, name, specification, unit, productLine, status },
    total: summed(found.map(({ stock }) => stock)),
    nearestExpiry: found.flatMap(({ nearestExpiry: day }) => day ?? []).sort()[0],
    warehouses: found.filter(({ stock, isComplete }) => stock.total > 0 || !isComplete),
  };
}

/** Positions come in the order of their expiry. */
function nearestExpiry(positions: readonly Position[], today: Day): Day | undefined {
  const first = positions.find((position) => position.expiry >= today && shownStock(position, today).total > 0);
  return first && first.expiry !== noExpiry ? first.expiry : undefined;
}
