import { liftStop } from '../../../domain/quality/lift-stop.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { gateWrites, readStops } from '../../../table/gate.ts';
import { readRecall, readStop, stopCodec } from '../../../table/quality.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const stop = await readStop(store, company, input.stopId);
    if (!stop) return rejected('not-found', { stop: input.stopId });
    const [{ stops, version }, found] = await Promise.all([
      readStops(store, company, stop.itemId),
      stop.reason === 'recall' ? readRecall(store, company, stop.source, 'consistent') : undefined,
    ]);
    return { stop, stops, stopsVersion: version, recall: found?.recall };
  },
  decide: liftStop,
  save: ({ stop, stops, stopsVersion }) => ({
    aggregate: stopCodec.write(stop),
    writes: gateWrites(stop.company, stop.itemId, stops, stopsVersion),
    root: stop.reason === 'recall' ? `recall#${stop.source}` : `stop#${stop.id}`,
    summary: { item: stop.itemId, stop: stop.id },
  }),
  answer: ({ stop }) => ({ stopId: stop.id, status: stop.status, liftedAt: stop.liftedAt ?? '' }),
});
