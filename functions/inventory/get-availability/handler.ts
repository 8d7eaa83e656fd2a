import { addDays } from '../../../domain/shared/calendar.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readItems } from '../../../table/catalogue.ts';
import { readWarehouses } from '../../../table/inventory.ts';
import { keys } from '../../../table/keys.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { positionsByExpiry } from '../../../table/stock.ts';
import type { Store } from '../../../table/store.ts';
import { contract } from './contract.ts';

/** Nobody is told of more than this, so nothing beyond it is read. */
const enough = 100;

export const handler = httpQuery(contract, async ({ input, store, company, caller, now, today }) => {
  const [{ partnerId }, [item]] = await Promise.all([caller, readItems(store, company, [input.itemId], 'eventual')]);
  if (!item || (partnerId && item.status !== 'approved')) return rejected('not-found', { item: input.itemId });
  const partnerItem = partnerId ? await store.get(keys.partner(company, partnerId), 'eventual') : undefined;
  const partner = partnerItem && partnerCodec.fromItem(partnerItem);
  // A partner is served from its own warehouse and may not look into others.
  const warehouses = partner
    ? [partner.warehouseId]
    : input.warehouseId
      ? [input.warehouseId]
      : (await readWarehouses(store, company)).map(({ id }) => id);
  const firstExpiry = addDays(today, partner?.minimumShelfLifeDays ?? 0);
  const found = await Promise.all(
    warehouses.map((warehouse) => availableUpTo(store, company, input.itemId, warehouse, firstExpiry)),
  );
  const quantity = found.reduce((sum, one) => sum + one, 0);
  return {
    answer: { itemId: input.itemId, isAvailable: quantity > 0, quantity: sizeOf(quantity), asOf: now },
    owner: 'nobody',
  };
});

function sizeOf(quantity: number) {
  if (quantity >= enough) return '100+' as const;
  if (quantity >= 10) return '10-99' as const;
  return quantity > 0 ? ('1-9' as const) : ('0' as const);
}

async function availableUpTo(store: Store, company: string, itemId: string, warehouse: string, firstExpiry: string) {
  let sum = 0;
  for await (const positions of positionsByExpiry(store, company, itemId, warehouse, firstExpiry, 50)) {
    sum += positions.reduce((total, { available }) => total + available, 0);
    if (sum >= enough) break;
  }
  return sum;
}
