import { noteBaseline } from '../../../domain/insight/compute-baseline-on-baseline-ordered.ts';
import { addSale, newTally, type Tally } from '../../../domain/insight/tally.ts';
import type { BaselineOrdered } from '../../../events/insight.ts';
import { NotYet, onEvent } from '../../../runtime/on-event.ts';
import { baselineCodec, pastSalesOf, readBaseline } from '../../../table/insight.ts';
import type { Store } from '../../../table/store.ts';
import { subscription } from './subscription.ts';

async function tallyOf(store: Store, company: string, period: BaselineOrdered['data']): Promise<Tally> {
  const tally = newTally();
  for await (const sales of pastSalesOf(store, company, period)) {
    for (const sale of sales) addSale(tally, sale);
  }
  return tally;
}

export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => {
    const data = input.data as BaselineOrdered['data'];
    const baseline = await readBaseline(store, company, 'consistent');
    if (!baseline || baseline.run < data.run) throw new NotYet(`run ${data.run} of the baseline is not there yet`);
    // What was overtaken need not be read: the decision leaves it alone.
    const isCurrent = baseline.status === 'computing' && baseline.run === data.run;
    return { baseline, run: data.run, tally: isCurrent ? await tallyOf(store, company, data) : undefined };
  },
  decide: noteBaseline,
  save: (baseline) => ({
    aggregate: baselineCodec.write(baseline),
    summary: {
      run: baseline.run,
      documents: baseline.computed?.documents ?? 0,
      lines: baseline.computed?.lines ?? 0,
    },
  }),
});
