import { boundsOf } from '../../../domain/shared/calendar.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { cardOf } from '../../../runtime/shipment-card.ts';
import { keys } from '../../../table/keys.ts';
import { listShipments } from '../../../table/logistics.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, zone }) => {
  const { partnerId, from, to, limit, cursor } = input;
  const [partner, page] = await Promise.all([
    readPartner(store, company, partnerId, 'eventual'),
    listShipments(store, {
      index: 'gs1',
      pk: keys.shipmentsOfPartner(company, partnerId),
      sk: boundsOf({ from, to }, zone),
      newestFirst: true,
      limit,
      cursor,
    }),
  ]);
  if (!partner) return rejected('not-found', { partner: partnerId });
  return {
    answer: { items: page.shipments.map(cardOf), cursor: page.cursor },
    owner: { partnerId, ancestors: partner.ancestors },
  };
});
