import { answerRecallNotice } from '../../../domain/quality/answer-recall-notice.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readNotice, savedAnswer } from '../../../table/quality.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readNotice(store, company, input.recallId, input.partnerId)) ??
    rejected('not-found', { recall: input.recallId, partner: input.partnerId }),
  owner: ({ notice }) => ({ partnerId: notice.partnerId }),
  decide: answerRecallNotice,
  save: savedAnswer,
  answer: ({ notice }) => ({
    recallId: notice.recallId,
    partnerId: notice.partnerId,
    status: notice.status,
    answeredAt: notice.answeredAt ?? '',
    used: notice.lots.reduce((sum, { used }) => sum + used, 0),
    toReturn: notice.lots.reduce((sum, { onHand }) => sum + onHand, 0),
    forwarded: notice.lots.reduce((sum, { forwarded }) => sum + forwarded, 0),
  }),
});
