import { shownStock, summed } from '../../../domain/inventory/trace.ts';
import { daysBetween } from '../../../domain/shared/calendar.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { noExpiry } from '../../../domain/shared/stock.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readItems } from '../../../table/catalogue.ts';
import { readPositions, readWarehouses } from '../../../table/inventory.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now, today }) => {
  const { itemId, warehouseId } = input;
  const [[item], warehouses] = await Promise.all([
    readItems(store, company, [itemId], 'eventual'),
    warehouseId ? [{ id: warehouseId }] : readWarehouses(store, company),
  ]);
  if (!item) return rejected('not-found', { item: itemId });
  const found = await Promise.all(warehouses.map(({ id }) => readPositions(store, company, itemId, id, 'consistent')));
  const positions = found
    .flat()
    .map((position) => ({ position, stock: shownStock(position, today) }))
    .filter(({ stock }) => stock.total > 0)
    .map(({ position: { warehouseId: at, lot, expiry }, stock }) => ({
      warehouseId: at,
      lot,
      ...(expiry === noExpiry ? {} : { expiry, daysLeft: daysBetween(today, expiry) }),
      stock,
    }));
  const total = summed(positions.map(({ stock }) => stock));
  return { answer: { itemId, itemCode: item.code, unit: item.unit, asOf: now, total, positions } };
});
