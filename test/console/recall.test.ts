import { describe, expect, it } from '@jest/globals';
import { restOf, withRestHere } from '../../console/src/screens/quality/notice/answer-draft.ts';
import {
  hindrancesOf,
  missingOf,
  partNames,
  partOf,
  stateOf,
  type Recall,
} from '../../console/src/screens/quality/recall/case.ts';
import { pictureOf } from '../../console/src/screens/quality/recall/reach-picture.ts';
import { needsOf, scopeOf, without, emptyDraft } from '../../console/src/screens/quality/start/draft.ts';

const aLot = (lot: string, issued: number, more = {}) => ({
  ...{ lot, issued, used: 0, onHand: 0, forwarded: 0, returned: 0 },
  ...more,
});
const aNotice = (partnerId: string, more = {}): Recall['notices'][number] => ({
  ...{
    partnerId,
    status: 'sent',
    overdue: false,
    sentAt: '2026-11-22T04:00:00.000Z',
    dueAt: '2026-11-23T04:00:00.000Z',
  },
  lots: [aLot('A1', 5)],
  ...more,
});
const anEquation = (more = {}): Recall['equation'][number] => ({
  ...{ lot: 'A1', received: 50, onHand: 45, sentBack: 0, destroyed: 0, used: 0, lost: 0 },
  ...{ withConsignees: 5, usedByConsignees: 0, unexplained: 0 },
  missing: [{ partnerId: 'ptn_a', units: 5, noticed: true }],
  ...more,
});
const aRecall = (more: Partial<Recall> = {}): Recall =>
  ({ finding: 'done', triggeredBy: 'quality', notices: [], equation: [], ...more }) as Recall;
const kindsOf = (recall: Recall, userId = 'quality-manager') => hindrancesOf(recall, userId).map(({ kind }) => kind);

describe('what still stands against closing a recall is what the API would say no to', () => {
  it('nothing, once everybody answered and every unit is accounted for', () => {
    const answered = aNotice('ptn_a', { status: 'answered', lots: [aLot('A1', 5, { used: 5 })] });
    expect(kindsOf(aRecall({ notices: [answered], equation: [anEquation({ missing: [] })] }))).toEqual([]);
  });

  it('a search that still runs, silence, units nobody tells of, goods without a notice, and one’s own case', () => {
    expect(kindsOf(aRecall({ finding: 'running' }))).toEqual(['finding']);
    expect(kindsOf(aRecall({ notices: [aNotice('ptn_a')] }))).toEqual(['notAnswered']);
    expect(kindsOf(aRecall({ notices: [aNotice('ptn_a', { overdue: true })] }))).toEqual(['notAnsweredLate']);
    expect(kindsOf(aRecall({ equation: [anEquation()] }))).toEqual(['missingLots']);
    expect(kindsOf(aRecall({ equation: [anEquation({ unexplained: -2, missing: [] })] }))).toEqual(['unexplainedLot']);
    const unnoticed = [{ partnerId: 'ptn_b', units: 1, noticed: false }];
    expect(kindsOf(aRecall({ equation: [anEquation({ missing: unnoticed })] }))).toEqual(['notNoticed', 'missingLots']);
    const over = [{ partnerId: 'ptn_a', units: -1, noticed: true }];
    expect(kindsOf(aRecall({ equation: [anEquation({ missing: over })] }))).toEqual(['missingOver']);
    expect(kindsOf(aRecall(), 'quality')).toEqual(['samePerson']);
  });
});

describe('the picture of a recall shows every unit', () => {
  it('the parts of a lot’s bar add up to what came in', () => {
    const lot = anEquation({ received: 57, destroyed: 3, sentBack: 1, lost: 1, unexplained: 2 });
    expect(partNames.reduce((sum, name) => sum + partOf(lot, name), 0)).toBe(57);
    expect(missingOf(lot)).toBe(5);
  });

  it('holders beyond the first share a place, the late ones stand first, and no unit is lost', () => {
    const notices = Array.from({ length: 40 }, (_, at) => aNotice(`ptn_${at}`, { overdue: at === 39 }));
    const { ends, ribbons, lots } = pictureOf({ notices, equation: [anEquation()] });
    expect(ends.length).toBeLessThan(20);
    expect(ends.reduce((sum, { units }) => sum + units, 0)).toBe(40 * 5 + 45);
    expect(ends.slice(0, 2).map(({ key, tone }) => [key, tone])).toEqual([
      ['here', 'quiet'],
      ['ptn_39', 'stopped'],
    ]);
    expect(lots).toMatchObject([{ lot: 'A1', units: 245 }]);
    expect(ribbons.every(({ from, to, width }) => [from, to, width].every(Number.isFinite))).toBe(true);
    expect(stateOf(aNotice('ptn_a', { status: 'answered' }))).toBe('running');
  });
});

describe('an answer', () => {
  it('is held against what was issued and has not come back', () => {
    const lot = aLot('A1', 10, { returned: 3 });
    expect(restOf(lot, { used: '2', onHand: '0', forwarded: '' })).toBe(5);
    expect(restOf(lot, { used: '8', onHand: '0', forwarded: '0' })).toBe(-1);
    expect(withRestHere(lot, { used: '2', onHand: '1', forwarded: '1' })).toMatchObject({ onHand: '4' });
  });
});

describe('the way into a recall', () => {
  it('asks a distributor for the registrant’s notice, and everybody for goods, class, reason and a look', () => {
    const draft = emptyDraft({});
    expect(needsOf(draft)).toEqual(['item', 'lots', 'recallClass', 'reason', 'reference', 'received', 'confirm']);
    expect(needsOf({ ...draft, role: 'registrant' })).not.toContain('reference');
  });

  it('takes lots as they are pasted, each once, and takes one out wherever it stands', () => {
    const draft = { ...emptyDraft({ itemId: 'itm_1', lots: 'A1,A2' }), known: ['A1', 'A3'] };
    expect(scopeOf(draft)).toEqual({ itemId: 'itm_1', lots: ['A1', 'A3', 'A2'] });
    expect(scopeOf({ ...draft, ...without(draft, 'A1') })).toEqual({ itemId: 'itm_1', lots: ['A3', 'A2'] });
    expect(scopeOf({ ...draft, by: 'item' })).toEqual({ itemId: 'itm_1' });
    expect(scopeOf({ ...draft, by: 'serials', ranges: [{ from: ' S1 ', to: '' }] })).toEqual({
      itemId: 'itm_1',
      serials: [{ from: 'S1', to: 'S1' }],
    });
  });
});
