import { monthsBetween } from '../../../domain/inventory/lock-expired-stock.ts';
import { shownStock, summed } from '../../../domain/inventory/trace.ts';
import { addDays, daysBetween } from '../../../domain/shared/calendar.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readItems } from '../../../table/catalogue.ts';
import { readExpiringLots, readLotPositions } from '../../../table/expiring-lots.ts';
import { readWarehouses } from '../../../table/inventory.ts';
import { contract } from './contract.ts';

/** Months one question may span: each is a partition of its own. */
const mostMonths = 36;

export const handler = httpQuery(contract, async ({ input, store, company, now, today }) => {
  const { from = today, before, limit, cursor } = input;
  const last = addDays(before, -1);
  const months = monthsBetween(from, last);
  if (months.length > mostMonths) return rejected('period-too-long', { months: months.length });
  const [warehouses, page] = await Promise.all([
    readWarehouses(store, company),
    readExpiringLots(store, company, { months, from, last, limit, cursor }),
  ]);
  const ids = [...new Set(page.lots.map(({ itemId }) => itemId))];
  const [positions, found] = await Promise.all([
    readLotPositions(store, company, page.lots, warehouses),
    readItems(store, company, ids, 'eventual'),
  ]);
  const named = new Map(ids.map((id, index) => [id, found[index]]));
  const items = page.lots.flatMap(({ itemId, lot, expiry }, index) => {
    const stock = summed((positions[index] ?? []).map((position) => shownStock(position, today)));
    const { code: itemCode = itemId, name = itemId, productLine = '' } = named.get(itemId) ?? {};
    const daysLeft = daysBetween(today, expiry);
    return stock.total > 0 ? [{ itemId, itemCode, name, productLine, lot, expiry, daysLeft, stock }] : [];
  });
  return { answer: { items, cursor: page.cursor, asOf: now } };
});
