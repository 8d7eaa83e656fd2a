import { withdrawShipment } from '../../../domain/logistics/release-shipment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { ShipmentWithdrawn } from '../../../events/logistics.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import type { Envelope } from '../../../table/journal.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { readSerialsOf, saveShipmentChange } from '../../../table/shipment-change.ts';
import { subscription } from './subscription.ts';

const dataOf = (event: Envelope) => event.data as ShipmentWithdrawn['data'];

export const handler = onEvent(subscription, {
  // It passes the gate although it reserves nothing: a recall that begins meanwhile must be seen.
  load: async ({ input, store, company, enterGate }) => {
    const { shipmentId } = dataOf(input);
    const [gate, goods] = await Promise.all([enterGate(), readShipmentGoods(store, company, shipmentId, 'consistent')]);
    if (!goods) return rejected('not-found', { shipment: shipmentId });
    const [stops, serials] = await Promise.all([
      gate.stopsOf(goods.lines.map(({ itemId }) => itemId)),
      readSerialsOf(store, company, goods.lines),
    ]);
    return { ...goods, stops, serials };
  },
  decide: (state, event, circumstances) => withdrawShipment(state, dataOf(event).fromLine, circumstances),
  save: (change) =>
    saveShipmentChange(change, { units: (change.postings ?? []).reduce((sum, { quantity }) => sum + quantity, 0) }),
});
