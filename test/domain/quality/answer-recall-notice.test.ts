import { describe, expect, it } from '@jest/globals';
import { answerRecallNotice } from '../../../domain/quality/answer-recall-notice.ts';
import { aNotice, circumstances, someProgress } from './a-recall.ts';

const progress = someProgress();
const answer = (used: number, onHand: number, forwarded = 0, lot = 'A1') => ({
  lots: [{ lot, used, onHand, forwarded }],
});

describe('answer-recall-notice', () => {
  it('keeps what a consignee says of each lot', () => {
    expect(answerRecallNotice({ notice: aNotice(), progress }, answer(2, 3), circumstances)).toMatchObject({
      next: { firstAnswer: true, usedMore: 2, notice: { status: 'answered', lots: [{ used: 2, onHand: 3 }] } },
      events: [{ type: 'quality.recall-answered.v1', data: { partnerId: 'ptn_dealer', used: 2, onHand: 3 } }],
    });
  });

  it('lets a later answer correct an earlier one', () => {
    const first = answerRecallNotice({ notice: aNotice(), progress }, answer(4, 1), circumstances);
    if (!first.accepted) throw new Error(first.reason);
    const second = answerRecallNotice({ notice: first.next.notice, progress }, answer(2, 3), circumstances);
    expect(second).toMatchObject({ next: { firstAnswer: false, usedMore: -2 } });
  });

  it('accounts for no more than was issued and has not come back', () => {
    const notice = aNotice({ lots: [{ lot: 'A1', issued: 5, used: 0, onHand: 0, forwarded: 0, returned: 2 }] });
    expect(answerRecallNotice({ notice, progress }, answer(2, 1), circumstances).accepted).toBe(true);
    expect(answerRecallNotice({ notice, progress }, answer(2, 1, 1), circumstances)).toMatchObject({
      reason: 'more-than-issued',
      errors: [{ pointer: '/lots/0' }],
    });
  });

  it('knows only the lots of the notice, and nothing after the end', () => {
    expect(answerRecallNotice({ notice: aNotice(), progress }, answer(0, 0, 0, 'B2'), circumstances)).toMatchObject({
      reason: 'lot-not-in-notice',
      errors: [{ pointer: '/lots/0/lot' }],
    });
    const closed = someProgress({ closed: 1 });
    expect(answerRecallNotice({ notice: aNotice(), progress: closed }, answer(0, 0), circumstances)).toMatchObject({
      reason: 'recall-closed',
    });
  });
});
