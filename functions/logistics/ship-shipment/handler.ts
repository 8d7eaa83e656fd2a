import { shipShipment } from '../../../domain/logistics/ship-shipment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItems } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { readShipmentGoods } from '../../../table/logistics.ts';
import { nextNumber, numberOfId } from '../../../table/numbers.ts';
import { readOrder } from '../../../table/orders.ts';
import { readOwnFacts, readPartnerFile } from '../../../table/partners.ts';
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
    const itemIds = [...new Set(found.lines.filter(({ quantity }) => quantity > 0).map(({ itemId }) => itemId))];
    const [stops, serials, order, file, own, items, { number }] = await Promise.all([
      gate.stopsOf(found.lines.map(({ itemId }) => itemId)),
      readSerialsOf(store, company, found.lines),
      readOrder(store, company, found.shipment.orderId, 'consistent'),
      readPartnerFile(store, company, found.shipment.partnerId, 'consistent'),
      readOwnFacts(store, company),
      readItems(store, company, itemIds, 'eventual'),
      carried === undefined ? nextNumber(store, company, 'DN', today) : { number: carried },
    ]);
    if (!order) throw new Error(`order ${found.shipment.orderId} of a shipment is not there`);
    if (!file) throw new Error(`partner ${found.shipment.partnerId} of a shipment is not there`);
    const partner = { ...file.partner, licences: file.licences };
    const deal = { partner, own, warehouseId: found.shipment.warehouseId };
    return {
      ...found,
      ...{ number, stops, serials, orderStatus: order.status, deal },
      items: items.filter((item) => item !== undefined),
    };
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
