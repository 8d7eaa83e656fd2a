import { adjustStatus } from '../../../domain/inventory/adjust-status.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readChangeableGoods, statusChangeCodec, statusChangeWrites } from '../../../table/inventory.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today, enterGate }) => {
    // Only a way back to "available" may not pass a stop; the gate then also catches one that begins meanwhile.
    const stops = input.to === 'available' ? (await enterGate()).stopsOf([input.itemId]) : [];
    const goods = await readChangeableGoods(store, company, input, today);
    return 'accepted' in goods ? goods : { ...goods, stops: await stops };
  },
  warehouse: (_state, { warehouseId }) => warehouseId,
  decide: adjustStatus,
  save: (decided) => ({
    aggregate: statusChangeCodec.write(decided.change),
    writes: statusChangeWrites(decided),
    summary: { number: decided.change.number, to: String(decided.change.to), reason: decided.change.reason },
  }),
  answer: ({ change }) => ({ statusChangeId: change.id, number: change.number }),
});
