import { consigneesOf } from '../../../domain/quality/consignees.ts';
import { findLateConsignees } from '../../../domain/quality/find-late-consignees.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { foundWrites, readRecallCase, recallCodec } from '../../../table/quality.ts';
import { readTallies } from '../../../table/recalled-goods.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const found = await readRecallCase(store, company, input.recallId, 'consistent');
    if (!found) return rejected('not-found', { recall: input.recallId });
    const tallies = await readTallies(store, company, found.recall, 'consistent');
    return { recall: found.recall, notices: found.notices, consignees: consigneesOf(tallies) };
  },
  decide: (state, _input, circumstances) => findLateConsignees(state, circumstances),
  save: (found) => ({
    aggregate: recallCodec.write(found.recall),
    writes: foundWrites(found),
    summary: { number: found.recall.number, notices: found.sent.length, issued: found.issued },
  }),
  answer: ({ recall, sent, raised }) => ({
    recallId: recall.id,
    sent: sent.length,
    raised: raised.length,
    finding: recall.finding,
  }),
});
