import { recordBaselineFigure } from '../../../domain/insight/record-baseline-figure.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { baselineCodec, readBaseline } from '../../../table/insight.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ store, company }) => ({ baseline: await readBaseline(store, company, 'consistent') }),
  decide: (state, { figure, ...told }, circumstances) =>
    recordBaselineFigure(state, { ...told, value: figure }, circumstances),
  save: (baseline) => ({ aggregate: baselineCodec.write(baseline), summary: { figures: baseline.byHand.length } }),
  answer: ({ status, byHand }) => ({ status, byHand: byHand.length }),
});
