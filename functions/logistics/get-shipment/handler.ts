import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { cardOf } from '../../../runtime/shipment-card.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const goods = await readShipmentGoods(store, company, input.shipmentId, 'consistent');
  if (!goods) return rejected('not-found', { shipment: input.shipmentId });
  const { shipment, lines } = goods;
  const { partnerId, ancestors, transport, signedCopy, remembered } = shipment;
  return {
    answer: {
      ...cardOf(shipment),
      transport,
      signedCopy,
      lines: lines.map((line) => ({ ...line, serials: [...line.serials] })),
    },
    owner: { partnerId, ancestors },
    version: remembered?.version,
  };
});
