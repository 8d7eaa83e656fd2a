import { releaseShipment } from '../../../domain/logistics/release-shipment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { ShipmentWithdrawn } from '../../../events/logistics.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import type { Envelope } from '../../../table/journal.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { readSerialsOf, saveShipmentChange } from '../../../table/shipment-change.ts';
import { subscription } from './subscription.ts';

const dataOf = (event: Envelope) => event.data as ShipmentWithdrawn['data'];

export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => {
    const { shipmentId, fromLine } = dataOf(input);
    const goods = await readShipmentGoods(store, company, shipmentId, 'consistent');
    if (!goods) return rejected('not-found', { shipment: shipmentId });
    const lines = goods.lines.filter(({ line }) => line >= fromLine);
    return { ...goods, serials: await readSerialsOf(store, company, lines) };
  },
  decide: (state, event) => releaseShipment(state, dataOf(event).fromLine),
  save: (change) =>
    saveShipmentChange(change, { units: (change.postings ?? []).reduce((sum, { quantity }) => sum + quantity, 0) }),
});
