import { httpQuery } from '../../../runtime/http-query.ts';
import { cardOf } from '../../../runtime/shipment-card.ts';
import { keys } from '../../../table/keys.ts';
import { listShipments } from '../../../table/logistics.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const page = await listShipments(store, { index: 'gs2', pk: keys.inTransit(company), ...input });
  return { answer: { items: page.shipments.map(cardOf), cursor: page.cursor } };
});
