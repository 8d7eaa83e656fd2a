import { describe, expect, it } from '@jest/globals';
import { answerProblem, eraseProblemText, isOpen, reportProblem } from '../../../domain/admin/problem.ts';

const circumstances = { company: 'lotline', actor: 'usr_1', now: '2026-11-26T04:00:00.000Z' };
const told = { screen: '/orders/new', severity: 'hindering', happened: '页面不动' } as const;

function reported(more: object = {}) {
  const decision = reportProblem({ problemId: 'prb_1' }, told, { ...circumstances, ...more });
  if (!decision.accepted) throw new Error('a report is never refused');
  return decision;
}

describe('a problem report', () => {
  it('keeps what was written apart from what is remembered and said', () => {
    const { next, events } = reported({ partnerId: 'ptn_1' });
    expect(next.problem).toMatchObject({ status: 'open', reportedBy: 'usr_1', partnerId: 'ptn_1' });
    expect(next.text).toEqual({ company: 'lotline', problemId: 'prb_1', happened: '页面不动' });
    expect(JSON.stringify([next.problem, events])).not.toContain('页面不动');
  });

  it('is seen without a word, fixed or declined only with one', () => {
    const { next } = reported();
    expect(answerProblem(next, { status: 'seen' }, circumstances)).toMatchObject({ accepted: true });
    for (const status of ['fixed', 'declined'] as const) {
      expect(answerProblem(next, { status }, circumstances)).toMatchObject({ reason: 'problem-answer-missing' });
      const answered = answerProblem(next, { status, answer: '已处理' }, circumstances);
      expect(answered).toMatchObject({ next: { problem: { status }, text: { answer: '已处理' } } });
      expect(answered.accepted && isOpen(answered.next.problem)).toBe(false);
    }
  });

  it('takes no answer twice, but another answer', () => {
    const { next } = reported();
    const seen = answerProblem(next, { status: 'seen', answer: '收到' }, circumstances);
    if (!seen.accepted) throw new Error(seen.reason);
    expect(answerProblem(seen.next, { status: 'seen' }, circumstances)).toMatchObject({ reason: 'nothing-changed' });
    expect(answerProblem(seen.next, { status: 'seen', answer: '收到' }, circumstances).accepted).toBe(false);
    expect(answerProblem(seen.next, { status: 'seen', answer: '下周' }, circumstances).accepted).toBe(true);
  });

  it('is erased once, and takes no words after that', () => {
    const { next } = reported();
    expect(eraseProblemText(next, {}, circumstances)).toMatchObject({ next: { textErasedAt: circumstances.now } });
    const erased = { problem: next.problem, text: undefined };
    expect(eraseProblemText(erased, {}, circumstances)).toMatchObject({ reason: 'problem-text-erased' });
    const answer = { status: 'fixed', answer: 'x' } as const;
    expect(answerProblem(erased, answer, circumstances)).toMatchObject({ reason: 'problem-text-erased' });
  });
});
