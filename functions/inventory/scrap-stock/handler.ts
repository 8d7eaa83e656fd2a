import { scrapStock } from '../../../domain/inventory/scrap-stock.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readChangeableGoods, statusChangeCodec, statusChangeWrites } from '../../../table/inventory.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: ({ input, store, company, today }) => readChangeableGoods(store, company, input, today),
  warehouse: (_state, { warehouseId }) => warehouseId,
  decide: scrapStock,
  save: (decided) => ({
    aggregate: statusChangeCodec.write(decided.change),
    writes: statusChangeWrites(decided),
    summary: { number: decided.change.number, to: 'destroyed', reason: decided.change.reason },
  }),
  answer: ({ change }) => ({ scrapId: change.id, number: change.number }),
});
