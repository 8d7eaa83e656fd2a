import { closeRecall } from '../../../domain/quality/close-recall.ts';
import { equationOf } from '../../../domain/quality/recall-equation.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { closedProgressWrite, readRecallCase, recallCodec } from '../../../table/quality.ts';
import { readLotFacts } from '../../../table/recalled-goods.ts';
import { contract } from './contract.ts';

/** Reads the moves again instead of trusting the notices: who was forgotten shows up here. */
export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const found = await readRecallCase(store, company, input.recallId, 'consistent');
    if (!found) return rejected('not-found', { recall: input.recallId });
    const lots = await readLotFacts(store, company, found.recall, 'consistent');
    return { ...found, equation: equationOf(lots, found.notices) };
  },
  decide: (state, _input, circumstances) => closeRecall(state, circumstances),
  save: ({ recall, progress }) => ({
    aggregate: recallCodec.write(recall),
    writes: [closedProgressWrite(recall.company, recall.id, progress)],
    summary: { number: recall.number, issued: progress.issued, used: progress.used, returned: progress.returned },
  }),
  answer: ({ recall, progress }) => ({
    recallId: recall.id,
    number: recall.number,
    status: recall.status,
    closedAt: recall.closedAt ?? '',
    issued: progress.issued,
    used: progress.used,
    returned: progress.returned,
    destroyed: progress.destroyed,
  }),
});
