import { shownStock } from '../../../domain/inventory/trace.ts';
import { noExpiry } from '../../../domain/shared/stock.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { positionOf } from '../../../table/stock.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now, today }) => {
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.stockOfWarehouse(company, input.warehouseId),
    limit: input.limit,
    cursor: input.cursor,
    reading: 'eventual',
  });
  const items = page.items.map(positionOf).map((position) => {
    const { itemId, lot, expiry } = position;
    return { itemId, lot, ...(expiry === noExpiry ? {} : { expiry }), stock: shownStock(position, today) };
  });
  return { answer: { items, cursor: page.cursor, asOf: now } };
});
