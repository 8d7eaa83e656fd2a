import { addWarehouse } from '../../../domain/inventory/add-warehouse.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { warehouseCodec } from '../../../table/stock.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const known = await store.get(keys.warehouse(company, input.warehouseId), 'consistent');
    return { known: known && warehouseCodec.fromItem(known) };
  },
  decide: addWarehouse,
  save: (warehouse) => ({
    aggregate: { type: 'warehouse', id: warehouse.id, item: warehouseCodec.toItem(warehouse) },
    summary: { region: warehouse.region },
  }),
  answer: ({ id }) => ({ warehouseId: id }),
});
