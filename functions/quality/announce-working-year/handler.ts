import { announceWorkingYear } from '../../../domain/quality/announce-working-year.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { workingYearCodec } from '../../../table/working-days.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const item = await store.get(keys.workingYear(company, input.year), 'consistent');
    return item && workingYearCodec.fromItem(item);
  },
  decide: announceWorkingYear,
  save: (kept) => ({
    aggregate: workingYearCodec.write(kept),
    summary: { year: kept.year, source: kept.source },
  }),
  answer: ({ year }) => ({ year }),
});
