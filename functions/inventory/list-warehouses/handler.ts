import { httpQuery } from '../../../runtime/http-query.ts';
import { readWarehouses } from '../../../table/inventory.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ store, company }) => {
  const warehouses = await readWarehouses(store, company);
  const items = warehouses.map(({ id, name, region, address, lowCelsius, highCelsius, coldRoom }) => ({
    warehouseId: id,
    ...{ name, region, address, lowCelsius, highCelsius, coldRoom },
  }));
  return { answer: { items } };
});
