import { describe, expect, it } from '@jest/globals';
import { closeRecall } from '../../../domain/quality/close-recall.ts';
import { emptyTally } from '../../../domain/quality/consignees.ts';
import { effectivenessPerMille, equationOf } from '../../../domain/quality/recall-equation.ts';
import { aNotice, aRecall, circumstances, someProgress } from './a-recall.ts';

const lot = { lot: 'A1', issued: 5, used: 2, onHand: 0, forwarded: 0, returned: 3 };
const answered = aNotice({ status: 'answered', lots: [lot] });
const tally = { ...emptyTally('A1'), received: 10, partners: { ptn_dealer: { shipped: 5, returned: 3 } } };
const state = {
  recall: aRecall(),
  progress: someProgress({ used: 2, returned: 3, answered: 1 }),
  notices: [answered],
  equation: equationOf([{ tally, onHand: 8 }], [answered]),
};

describe('close-recall', () => {
  it('closes a case in which every unit is accounted for', () => {
    expect(closeRecall(state, circumstances)).toMatchObject({
      next: { recall: { status: 'closed', closedBy: 'quality-manager' } },
      events: [{ type: 'quality.recall-closed.v1', data: { issued: 5, used: 2, returned: 3 } }],
    });
    expect(effectivenessPerMille(state.notices)).toBe(1000);
  });

  it('names lot, consignee and number of the units that are missing', () => {
    const short = aNotice({ status: 'answered', lots: [{ ...lot, used: 1 }] });
    const equation = equationOf([{ tally, onHand: 8 }], [short]);
    expect(closeRecall({ ...state, notices: [short], equation }, circumstances)).toMatchObject({
      reason: 'recall-does-not-add-up',
      facts: { lot: 'A1', partner: 'ptn_dealer', missing: 1 },
      errors: [{ pointer: '/lots/A1/partners/ptn_dealer' }],
    });
    expect(effectivenessPerMille([short])).toBe(800);
  });

  it('finds a consignee whom nobody told, from the moves alone', () => {
    const partners = { ...tally.partners, ptn_late: { shipped: 1, returned: 0 } };
    const equation = equationOf([{ tally: { ...tally, partners }, onHand: 7 }], state.notices);
    expect(closeRecall({ ...state, equation }, circumstances)).toMatchObject({
      facts: { partner: 'ptn_late', missing: 1 },
      errors: [{ reason: expect.stringContaining('1 units are not accounted for, and there is no notice') }],
    });
  });

  it('finds a unit that our own books do not explain', () => {
    const equation = equationOf([{ tally, onHand: 7 }], state.notices);
    expect(closeRecall({ ...state, equation }, circumstances)).toMatchObject({
      reason: 'recall-does-not-add-up',
      facts: { lot: 'A1', partner: null, missing: 1 },
    });
  });

  it.each([
    ['recall-closed', { ...state, recall: aRecall({ status: 'closed' }) }, circumstances],
    ['same-person', state, { ...circumstances, actor: 'quality' }],
    ['consignees-not-found-yet', { ...state, recall: aRecall({ finding: 'running' }) }, circumstances],
    ['notice-not-answered', { ...state, notices: [answered, aNotice({ partnerId: 'ptn_b' })] }, circumstances],
  ] as const)('refuses with %s', (reason, from, by) => {
    expect(closeRecall(from, by)).toMatchObject({ accepted: false, reason });
  });
});
