import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { udidDifferenceCodec } from '../../../table/udid.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input: { deliveryId, limit, cursor }, store, company }) => {
  const { pk } = keys.udidDelivery(company, deliveryId);
  const page = await store.query({ pk, sk: { beginsWith: 'DIFFERENCE#' }, limit, cursor, reading: 'eventual' });
  const items = page.items.map(udidDifferenceCodec.fromItem).map(({ itemId, itemCode, di, lines, settled }) => ({
    ...{ itemId, itemCode, di, lines },
    ...(settled ? { settled: { ...settled, taken: [...settled.taken] } } : {}),
  }));
  return { answer: { items, cursor: page.cursor } };
});
