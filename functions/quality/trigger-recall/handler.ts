import { triggerRecall } from '../../../domain/quality/trigger-recall.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItem } from '../../../table/catalogue.ts';
import { readStops } from '../../../table/gate.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { recallCodec, triggeredWrites } from '../../../table/quality.ts';
import { contract } from './contract.ts';

/** One transaction stops everything: its size does not depend on units, lots, sites or open work. */
export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today, newId }) => {
    const [item, { stops, version }, { number, id }] = await Promise.all([
      readItem(store, company, input.itemId, 'eventual'),
      readStops(store, company, input.itemId),
      nextNumber(store, company, 'RC', today),
    ]);
    if (!item) return rejected('not-found', { item: input.itemId });
    return { recallId: id, stopId: newId('stp'), number, item, stops, stopsVersion: version };
  },
  decide: triggerRecall,
  save: (triggered) => ({
    aggregate: recallCodec.write(triggered.recall),
    writes: triggeredWrites(triggered),
    summary: { number: triggered.recall.number, class: triggered.recall.recallClass, item: triggered.recall.itemId },
  }),
  answer: ({ recall }) => ({
    recallId: recall.id,
    number: recall.number,
    stopId: recall.stopId,
    status: recall.status,
    triggeredAt: recall.triggeredAt,
  }),
});
