import { describe, expect, it } from '@jest/globals';
import { triggerRecall, type TriggerRecall } from '../../../domain/quality/trigger-recall.ts';
import { circumstances, now } from './a-recall.ts';

const state = {
  recallId: 'rcl_1',
  number: 'RC-2026-000001',
  stopId: 'stp_1',
  item: { id: 'itm_stent', code: 'STENT-35', serialManaged: false },
  stops: [],
  stopsVersion: undefined,
};
const command: TriggerRecall = {
  role: 'distributor',
  recallClass: 'I',
  reason: '导管断裂风险',
  noticeReference: 'N-12',
  noticeReceivedAt: now,
  itemId: 'itm_stent',
  lots: ['A1'],
};

describe('trigger-recall', () => {
  it('stops the goods in the same decision that opens the case', () => {
    const decision = triggerRecall(state, command, circumstances);
    expect(decision).toMatchObject({
      accepted: true,
      next: {
        recall: { status: 'open', finding: 'running', triggeredBy: 'quality-manager' },
        stops: [{ id: 'stp_1', itemId: 'itm_stent', lots: ['A1'], reason: 'recall', source: 'rcl_1' }],
      },
      events: [{ type: 'quality.recall-triggered.v1', data: { recallId: 'rcl_1', stopId: 'stp_1', lots: ['A1'] } }],
    });
  });

  it('keeps the stops that are there', () => {
    const other = { id: 'stp_0', itemId: 'itm_stent', reason: 'hold', source: 'stp_0' } as const;
    const decision = triggerRecall({ ...state, stops: [other], stopsVersion: 1 }, command, circumstances);
    expect(decision.accepted && decision.next.stops.map(({ id }) => id)).toEqual(['stp_0', 'stp_1']);
  });

  it('asks a distributor for the registrant’s notice, and a registrant for none', () => {
    const without = { ...command, noticeReference: undefined };
    expect(triggerRecall(state, without, circumstances)).toMatchObject({ reason: 'registrant-notice-missing' });
    expect(triggerRecall(state, { ...without, role: 'registrant' }, circumstances).accepted).toBe(true);
  });

  it('takes no notice from the future', () => {
    const late = { ...command, noticeReceivedAt: '2026-11-22T04:00:00.001Z' };
    expect(triggerRecall(state, late, circumstances)).toMatchObject({ reason: 'notice-not-received-yet' });
  });

  it.each([
    [false, { from: 'S1', to: 'S9' }, 'serials-not-kept'],
    [true, { from: 'S9', to: 'S1' }, 'serial-range-backwards'],
    [true, { from: 'S9', to: 'S10' }, 'serial-range-backwards'],
  ])('refuses serials when kept is %s and the range is %o', (serialManaged, range, reason) => {
    const item = { ...state.item, serialManaged };
    const decision = triggerRecall({ ...state, item }, { ...command, serials: [range] }, circumstances);
    expect(decision).toMatchObject({ accepted: false, reason });
  });

  it('keeps the list that every move reads small', () => {
    const lots = Array.from({ length: 100 }, (_, index) => `LOT-${index}-${'x'.repeat(30)}`);
    const stops = Array.from({ length: 20 }, (_, index) => ({
      ...{ id: `stp_${index}`, itemId: 'itm_stent', lots },
      ...{ reason: 'hold' as const, source: 'x' },
    }));
    expect(triggerRecall({ ...state, stops }, command, circumstances)).toMatchObject({ reason: 'too-many-stops' });
  });
});
