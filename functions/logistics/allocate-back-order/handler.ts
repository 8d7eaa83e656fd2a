import { allocateOrder } from '../../../domain/logistics/allocate-order.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readForAllocation } from '../../../table/allocation.ts';
import { saveAllocation } from '../../../table/logistics.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: (loading) => readForAllocation(loading, loading.input.orderId, 'again'),
  decide: (state, _input, circumstances) => allocateOrder(state, 'again', circumstances),
  save: saveAllocation,
  answer: ({ order, fulfilment, shipment, short }) => ({
    orderId: order.id,
    ...(shipment ? { shipmentId: shipment.id } : {}),
    status: fulfilment.run ? ('allocating' as const) : shipment ? ('allocated' as const) : ('back-ordered' as const),
    units: shipment?.units ?? 0,
    shortLines: short.length,
  }),
});
