import { computeBaseline } from '../../../domain/insight/compute-baseline.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { baselineCodec, readBaseline, readHistoryEnds } from '../../../table/insight.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ store, company }) => {
    const [baseline, ends] = await Promise.all([
      readBaseline(store, company, 'consistent'),
      readHistoryEnds(store, company),
    ]);
    return { baseline, ...ends };
  },
  decide: computeBaseline,
  save: (baseline) => ({
    aggregate: baselineCodec.write(baseline),
    summary: { run: baseline.run, from: baseline.ordered?.from ?? '', to: baseline.ordered?.to ?? '' },
  }),
  answer: ({ status, run, ordered }) => ({ status, run, from: ordered?.from ?? '', to: ordered?.to ?? '' }),
});
