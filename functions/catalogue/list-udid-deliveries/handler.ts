import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { udidDeliveryCodec } from '../../../table/udid.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input: { limit, cursor }, store, company }) => {
  const pk = keys.udidDeliveries(company);
  const page = await store.queryDocuments({
    ...{ index: 'gs1', pk, limit, cursor, newestFirst: true },
    reading: 'eventual',
  });
  const items = page.items
    .map(udidDeliveryCodec.fromItem)
    .map(({ id, release, file, records, matched, different, takenAt, takenBy }) => ({
      ...{ deliveryId: id, version: release, file, records, matched, different, takenAt, takenBy },
    }));
  return { answer: { items, cursor: page.cursor } };
});
