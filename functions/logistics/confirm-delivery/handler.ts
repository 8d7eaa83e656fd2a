import { confirmDelivery } from '../../../domain/logistics/confirm-delivery.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readShipments, shipmentCodec } from '../../../table/logistics.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [shipment] = await readShipments(store, company, [input.shipmentId], 'consistent');
    return shipment ? { shipment } : rejected('not-found', { shipment: input.shipmentId });
  },
  owner: ({ shipment }) => ({ partnerId: shipment.partnerId }),
  warehouse: ({ shipment }) => shipment.warehouseId,
  decide: confirmDelivery,
  save: (shipment) => ({
    aggregate: shipmentCodec.write(shipment),
    root: `order#${shipment.orderId}`,
    summary: { number: shipment.number ?? '', status: shipment.status },
  }),
  answer: ({ id, number, status, deliveredAt }) => ({
    shipmentId: id,
    number: number ?? '',
    status,
    deliveredAt: deliveredAt ?? '',
  }),
});
