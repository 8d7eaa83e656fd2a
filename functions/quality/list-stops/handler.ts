import { goodsOf } from '../../../domain/quality/recall.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readStops } from '../../../table/gate.ts';
import { keys } from '../../../table/keys.ts';
import { stopCodec } from '../../../table/quality.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { stops } = await readStops(store, company, input.itemId);
  const records = await store.getMany(
    stops.map(({ id }) => keys.stop(company, id)),
    'eventual',
  );
  return {
    answer: {
      items: stops.map((stop, index) => {
        // A ban by the catalogue has no record of its own: its story stands with the item.
        const item = records[index];
        const record = item && stopCodec.fromItem(item);
        return {
          stopId: stop.id,
          ...goodsOf(stop),
          reason: stop.reason,
          source: stop.source,
          note: record?.note ?? '',
          setBy: record?.setBy ?? '',
          setAt: record?.setAt ?? '',
        };
      }),
    },
  };
});
