import { pickShipment } from '../../../domain/logistics/pick-shipment.ts';
import { handledGoods, identifiersOf } from '../../../domain/logistics/scanned-goods.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { readMeanings, readSerials, saveShipmentChange } from '../../../table/shipment-change.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today, enterGate }) => {
    const [gate, found, meanings] = await Promise.all([
      enterGate(),
      readShipmentGoods(store, company, input.shipmentId, 'consistent'),
      readMeanings(store, company, identifiersOf(input.picks, today)),
    ]);
    if (!found) return rejected('not-found', { shipment: input.shipmentId });
    const goods = handledGoods(input.picks, meanings, today, 'picks');
    if ('accepted' in goods) return goods;
    const itemOf = (line: number | undefined) => found.lines.find((candidate) => candidate.line === line)?.itemId;
    const wanted = goods.flatMap(({ itemId, line, serials }) =>
      serials.map((serial) => ({ itemId: itemId ?? itemOf(line) ?? '', serial })),
    );
    const [stops, serials] = await Promise.all([
      gate.stopsOf(found.lines.map(({ itemId }) => itemId)),
      readSerials(store, company, wanted),
    ]);
    return { ...found, goods, stops, serials };
  },
  warehouse: ({ shipment }) => shipment.warehouseId,
  decide: (state, _input, circumstances) => pickShipment(state, circumstances),
  save: (change) => saveShipmentChange(change, { picked: change.shipment.picked }),
  answer: ({ shipment }) => ({
    shipmentId: shipment.id,
    status: shipment.status,
    units: shipment.units,
    picked: shipment.picked,
  }),
});
