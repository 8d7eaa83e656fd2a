import { checkShipment } from '../../../domain/logistics/check-shipment.ts';
import { handledGoods, identifiersOf } from '../../../domain/logistics/scanned-goods.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readShelfFor } from '../../../table/allocation.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { readMeanings, readSerialsOf, saveShipmentChange } from '../../../table/shipment-change.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today, enterGate }) => {
    const [gate, found, meanings] = await Promise.all([
      enterGate(),
      readShipmentGoods(store, company, input.shipmentId, 'consistent'),
      readMeanings(store, company, identifiersOf(input.checks, today)),
    ]);
    if (!found) return rejected('not-found', { shipment: input.shipmentId });
    const handled = handledGoods(input.checks, meanings, today, 'checks');
    if ('accepted' in handled) return handled;
    const goods = handled.map((one, index) => ({ ...one, refuse: input.checks[index]?.refuse }));
    const { shipment, lines } = found;
    const doubtful = lines.filter(
      ({ line, itemId, expiry, quantity }) =>
        quantity > 0 &&
        goods.some((one) => (one.line === line || one.itemId === itemId) && (one.refuse || expiry < today)),
    );
    const [stops, serials, shelf] = await Promise.all([
      gate.stopsOf(lines.map(({ itemId }) => itemId)),
      readSerialsOf(store, company, doubtful),
      readShelfFor(store, company, gate, today, shipment, doubtful),
    ]);
    return { ...found, goods, stops, serials, shelf };
  },
  warehouse: ({ shipment }) => shipment.warehouseId,
  decide: (state, _input, circumstances) => checkShipment(state, circumstances),
  save: (next) => {
    const refused = next.refusals.reduce((sum, { quantity }) => sum + quantity, 0);
    return saveShipmentChange(next, {
      checked: next.shipment.checked,
      ...(refused > 0 ? { refused, replaced: next.replaced } : {}),
    });
  },
  answer: ({ shipment, refusals, replaced }) => ({
    shipmentId: shipment.id,
    status: shipment.status,
    units: shipment.units,
    picked: shipment.picked,
    checked: shipment.checked,
    refused: refusals.reduce((sum, { quantity }) => sum + quantity, 0),
    replaced,
  }),
});
