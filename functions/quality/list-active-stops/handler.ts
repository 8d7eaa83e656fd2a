import { goodsOf } from '../../../domain/quality/recall.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { stopCodec } from '../../../table/quality.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.stopsActive(company),
    newestFirst: true,
    ...input,
    reading: 'eventual',
  });
  const items = page.items.map(stopCodec.fromItem).map((stop) => ({
    stopId: stop.id,
    ...goodsOf(stop),
    reason: stop.reason,
    source: stop.source,
    note: stop.note,
    setBy: stop.setBy,
    setAt: stop.setAt,
  }));
  return { answer: { items, cursor: page.cursor } };
});
