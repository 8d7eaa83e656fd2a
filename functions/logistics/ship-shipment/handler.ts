import { shipShipment } from '../../../domain/logistics/ship-shipment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { nextNumber, numberOfId } from '../../../table/numbers.ts';
import { readOrder } from '../../../table/orders.ts';
import { readSerialsOf, saveShipmentChange } from '../../../table/shipment-change.ts';
import { waybillWrites } from '../../../table/waybills.ts';
import type { Write } from '../../../table/write.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today, enterGate }) => {
    const [gate, found] = await Promise.all([
      enterGate(),
      readShipmentGoods(store, company, input.shipmentId, 'consistent'),
    ]);
    if (!found) return rejected('not-found', { shipment: input.shipmentId });
    // A shipment that was opened before ids carried numbers draws its number now.
    const carried = numberOfId(company, 'DN', input.shipmentId);
    const [stops, serials, order, { number }] = await Promise.all([
      gate.stopsOf(found.lines.map(({ itemId }) => itemId)),
      readSerialsOf(store, company, found.lines),
      readOrder(store, company, found.shipment.orderId, 'consistent'),
      carried === undefined ? nextNumber(store, company, 'DN', today) : { number: carried },
    ]);
    if (!order) throw new Error(`order ${found.shipment.orderId} of a shipment is not there`);
    return { ...found, number, stops, serials, orderStatus: order.status };
  },
  warehouse: ({ shipment }) => shipment.warehouseId,
  decide: (state, { transport }, circumstances) => shipShipment(state, transport, circumstances),
  save: (change, { company }) => {
    const { number = '', units, orderId } = change.shipment;
    const saved = saveShipmentChange(change, { number, units });
    // A cancellation looks at the shipments, this looks at the order: of the two at once only one gets through.
    const notCancelled: Write = {
      kind: 'check',
      key: keys.order(company, orderId),
      guard: { equals: { status: 'approved' } },
    };
    return { ...saved, writes: [...saved.writes, ...waybillWrites(change.shipment), notCancelled] };
  },
  answer: ({ shipment, lines }) => ({
    shipmentId: shipment.id,
    number: shipment.number ?? '',
    status: shipment.status,
    shippedAt: shipment.shippedAt ?? '',
    lineCount: lines.filter(({ quantity }) => quantity > 0).length,
  }),
});
