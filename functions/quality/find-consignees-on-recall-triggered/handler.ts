import { consigneesOf } from '../../../domain/quality/consignees.ts';
import { findConsignees } from '../../../domain/quality/find-consignees-on-recall-triggered.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { ConsigneesFound, RecallTriggered } from '../../../events/quality.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import { foundWrites, readRecallCase, recallCodec } from '../../../table/quality.ts';
import { readTallies } from '../../../table/recalled-goods.ts';
import { subscription } from './subscription.ts';

/** Finds who holds recalled units, from the moves of their lots alone, and tells them, a transaction a step. */
export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => {
    const { recallId } = input.data as (RecallTriggered | ConsigneesFound)['data'];
    const found = await readRecallCase(store, company, recallId, 'consistent');
    if (!found) return rejected('not-found', { recall: recallId });
    const tallies = await readTallies(store, company, found.recall, 'consistent');
    return { recall: found.recall, notices: found.notices, consignees: consigneesOf(tallies) };
  },
  decide: (state, _event, circumstances) => findConsignees(state, circumstances),
  save: (found) => ({
    aggregate: recallCodec.write(found.recall),
    writes: foundWrites(found),
    summary: { number: found.recall.number, notices: found.sent.length, issued: found.issued },
  }),
});
