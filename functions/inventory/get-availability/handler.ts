import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readAvailability } from '../../../table/availability.ts';
import { readItems } from '../../../table/catalogue.ts';
import { readWarehouses } from '../../../table/inventory.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller, now, today }) => {
  const [{ partnerId }, [item]] = await Promise.all([caller, readItems(store, company, [input.itemId], 'eventual')]);
  if (!item || (partnerId && item.status !== 'approved')) return rejected('not-found', { item: input.itemId });
  const partner = partnerId ? await readPartner(store, company, partnerId, 'eventual') : undefined;
  // A partner is served from its own warehouse and may not look into others.
  const warehouseIds = partner
    ? [partner.warehouseId]
    : input.warehouseId
      ? [input.warehouseId]
      : (await readWarehouses(store, company)).map(({ id }) => id);
  const { minimumShelfLifeDays } = partner ?? {};
  const asked = { warehouseIds, today, ...(minimumShelfLifeDays === undefined ? {} : { minimumShelfLifeDays }) };
  const quantity = await readAvailability(store, company, input.itemId, asked);
  return { answer: { itemId: input.itemId, isAvailable: quantity !== '0', quantity, asOf: now }, owner: 'nobody' };
});
