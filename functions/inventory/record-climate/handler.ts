import { recordClimate } from '../../../domain/inventory/record-climate.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { climateCodec } from '../../../table/inventory.ts';
import { keys } from '../../../table/keys.ts';
import { warehouseCodec } from '../../../table/stock.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const item = await store.get(keys.warehouse(company, input.warehouseId), 'eventual');
    if (!item) return rejected('warehouse-not-found', { warehouse: input.warehouseId });
    return { readingId: newId('clm'), warehouse: warehouseCodec.fromItem(item) };
  },
  warehouse: ({ warehouse }) => warehouse.id,
  decide: recordClimate,
  save: (reading) => ({
    aggregate: climateCodec.write(reading),
    root: `warehouse#${reading.warehouseId}`,
    summary: { zone: reading.zone, celsius: reading.celsius, isOutside: reading.isOutside },
  }),
  answer: ({ id, at, isOutside, lowCelsius, highCelsius }) => ({
    readingId: id,
    recordedAt: at,
    ...{ isOutside, lowCelsius, highCelsius },
  }),
});
