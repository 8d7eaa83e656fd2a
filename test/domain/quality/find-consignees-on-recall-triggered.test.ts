import { describe, expect, it } from '@jest/globals';
import { findConsignees, noticesPerStep } from '../../../domain/quality/find-consignees-on-recall-triggered.ts';
import { findLateConsignees } from '../../../domain/quality/find-late-consignees.ts';
import type { Recall, RecallNotice } from '../../../domain/quality/recall.ts';
import { aNotice, aRecall, circumstances } from './a-recall.ts';

const running = aRecall({ finding: 'running', findingSteps: 0 });
const holding = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    partnerId: `ptn_${String(index).padStart(4, '0')}`,
    lots: [{ lot: 'A1', units: index + 1 }],
  }));

describe('find-consignees-on-recall-triggered', () => {
  it('tells each consignee its lots, units and due time', () => {
    expect(findConsignees({ recall: running, consignees: holding(1), notices: [] }, circumstances)).toMatchObject({
      next: {
        recall: { finding: 'done', findingSteps: 1 },
        issued: 1,
        sent: [{ id: 'rcl_1.ptn_0000', lots: [{ lot: 'A1', issued: 1 }], dueAt: '2026-11-23T15:59:59.999Z' }],
      },
      events: [{ type: 'quality.recall-notices-sent.v1', data: { step: 1, notices: 1 } }],
    });
  });

  it('tells 1,000 consignees once each, in steps that fit a transaction', () => {
    const consignees = holding(1000);
    let recall: Recall = running;
    let notices: RecallNotice[] = [];
    let steps = 0;
    while (recall.finding === 'running') {
      const decision = findConsignees({ recall, consignees, notices }, circumstances);
      if (!decision.accepted) throw new Error(decision.reason);
      expect(decision.next.sent.length).toBeLessThanOrEqual(noticesPerStep);
      recall = decision.next.recall;
      notices = [...notices, ...decision.next.sent];
      steps += 1;
    }
    expect(steps).toBe(Math.ceil(1000 / noticesPerStep));
    expect(new Set(notices.map(({ partnerId }) => partnerId)).size).toBe(1000);
  });

  it('ends at once where nobody has any', () => {
    expect(findConsignees({ recall: running, consignees: [], notices: [] }, circumstances)).toMatchObject({
      next: { recall: { finding: 'done' }, sent: [] },
    });
  });

  it('does nothing for a closed case', () => {
    const recall = aRecall({ status: 'closed' });
    expect(findConsignees({ recall, consignees: holding(1), notices: [] }, circumstances)).toMatchObject({
      reason: 'recall-closed',
    });
  });
});

describe('find-late-consignees', () => {
  const told = aNotice({ lots: [{ lot: 'A1', issued: 5, used: 1, onHand: 0, forwarded: 0, returned: 2 }] });
  const held = (units: number) => [{ partnerId: 'ptn_dealer', lots: [{ lot: 'A1', units }] }];

  it('counts what came back as part of what was told', () => {
    const state = { recall: aRecall(), consignees: held(3), notices: [told] };
    expect(findLateConsignees(state, circumstances)).toMatchObject({ reason: 'no-late-consignee' });
  });

  it('raises a notice by units that were booked late, and keeps its answer', () => {
    const state = { recall: aRecall(), consignees: held(7), notices: [told] };
    expect(findLateConsignees(state, circumstances)).toMatchObject({
      next: { sent: [], issued: 4, raised: [{ lots: [{ lot: 'A1', issued: 9, used: 1, returned: 2 }] }] },
    });
  });
});
