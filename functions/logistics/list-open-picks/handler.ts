import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { cardOf } from '../../../runtime/shipment-card.ts';
import { keys } from '../../../table/keys.ts';
import { listShipments } from '../../../table/logistics.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller }) => {
  const { warehouseId, limit, cursor } = input;
  const [{ warehouses }, page] = await Promise.all([
    caller,
    listShipments(store, { index: 'gs2', pk: keys.picksOpen(company, warehouseId), limit, cursor }),
  ]);
  // A warehouse post that is bound to other warehouses learns nothing of this one.
  if (warehouses && !warehouses.includes(warehouseId)) return rejected('not-found', { warehouse: warehouseId });
  return { answer: { items: page.shipments.map(cardOf), cursor: page.cursor } };
});
