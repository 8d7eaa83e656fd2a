import { httpQuery } from '../../../runtime/http-query.ts';
import { climateCodec } from '../../../table/inventory.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const page = await store.query({
    pk: keys.reading(company, input.warehouseId, input.day ?? today, '').pk,
    limit: input.limit,
    cursor: input.cursor,
    reading: 'consistent',
  });
  const items = page.items.map(climateCodec.fromItem).map((reading) => {
    const { id, zone, at, by, celsius, humidityPercent, lowCelsius, highCelsius, isOutside } = reading;
    return { readingId: id, zone, at, by, celsius, humidityPercent, lowCelsius, highCelsius, isOutside };
  });
  return { answer: { items, cursor: page.cursor } };
});
