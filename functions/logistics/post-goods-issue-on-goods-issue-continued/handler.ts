import { continueGoodsIssue } from '../../../domain/logistics/ship-shipment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { GoodsIssueContinued } from '../../../events/logistics.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import type { Envelope } from '../../../table/journal.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { readSerialsOf, saveShipmentChange } from '../../../table/shipment-change.ts';
import { subscription } from './subscription.ts';

const dataOf = (event: Envelope) => event.data as GoodsIssueContinued['data'];

export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => {
    const { shipmentId } = dataOf(input);
    const goods = await readShipmentGoods(store, company, shipmentId, 'consistent');
    if (!goods) return rejected('not-found', { shipment: shipmentId });
    return { ...goods, serials: await readSerialsOf(store, company, goods.lines) };
  },
  decide: (state, event, circumstances) => continueGoodsIssue(state, dataOf(event).fromPart, circumstances),
  save: (change) => saveShipmentChange(change, { number: change.shipment.number ?? '' }),
});
