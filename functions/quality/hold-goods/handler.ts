import { holdGoods } from '../../../domain/quality/hold-goods.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItem } from '../../../table/catalogue.ts';
import { gateWrites, readStops } from '../../../table/gate.ts';
import { stopCodec } from '../../../table/quality.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const [item, { stops, version }] = await Promise.all([
      readItem(store, company, input.itemId, 'eventual'),
      readStops(store, company, input.itemId),
    ]);
    if (!item) return rejected('not-found', { item: input.itemId });
    return { stopId: newId('stp'), item, stops, stopsVersion: version };
  },
  decide: holdGoods,
  save: ({ stop, stops, stopsVersion }) => ({
    aggregate: stopCodec.write(stop),
    writes: gateWrites(stop.company, stop.itemId, stops, stopsVersion),
    summary: { item: stop.itemId, reason: stop.reason },
  }),
  answer: ({ stop }) => ({ stopId: stop.id, status: stop.status, setAt: stop.setAt }),
});
