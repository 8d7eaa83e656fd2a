import { deliveryNote } from '../../../domain/logistics/delivery-note.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { maySee } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readDeliveryNote } from '../../../table/delivery-note.ts';
import { contract } from './contract.ts';
import { drawNote } from './page.ts';

export const handler = httpQuery(contract, async ({ input, store, company, zone, caller }) => {
  const state = await readDeliveryNote(store, company, zone, input.shipmentId);
  if (!state) return rejected('not-found', { shipment: input.shipmentId });
  const { partnerId, ancestors, number, status } = state.shipment;
  const owner = { partnerId, ancestors };
  // A stranger must not learn from the kind of refusal that the shipment exists.
  if (!maySee(await caller, owner)) return rejected('not-found', { shipment: input.shipmentId });
  if (!number) return rejected('shipment-not-waiting', { shipment: input.shipmentId, status });
  return { answer: drawNote(deliveryNote(state)), owner };
});
