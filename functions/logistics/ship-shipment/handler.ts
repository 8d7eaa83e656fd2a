import { shipShipment } from '../../../domain/logistics/ship-shipment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { readSerialsOf, saveShipmentChange } from '../../../table/shipment-change.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today, enterGate }) => {
    const [gate, found, number] = await Promise.all([
      enterGate(),
      readShipmentGoods(store, company, input.shipmentId, 'consistent'),
      nextNumber(store, company, 'DN', today),
    ]);
    if (!found) return rejected('not-found', { shipment: input.shipmentId });
    const [stops, serials] = await Promise.all([
      gate.stopsOf(found.lines.map(({ itemId }) => itemId)),
      readSerialsOf(store, company, found.lines),
    ]);
    return { ...found, number, stops, serials };
  },
  warehouse: ({ shipment }) => shipment.warehouseId,
  decide: (state, { transport }, circumstances) => shipShipment(state, transport, circumstances),
  save: (change) => saveShipmentChange(change, { number: change.shipment.number ?? '', units: change.shipment.units }),
  answer: ({ shipment, lines }) => ({
    shipmentId: shipment.id,
    number: shipment.number ?? '',
    status: shipment.status,
    shippedAt: shipment.shippedAt ?? '',
    lineCount: lines.filter(({ quantity }) => quantity > 0).length,
  }),
});
