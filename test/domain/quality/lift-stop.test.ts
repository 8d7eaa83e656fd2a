import { describe, expect, it } from '@jest/globals';
import { liftStop } from '../../../domain/quality/lift-stop.ts';
import type { StopRecord } from '../../../domain/quality/recall.ts';
import { circumstances, now } from './a-recall.ts';

const stop: StopRecord = {
  ...{ id: 'stp_1', company: 'lotline', itemId: 'itm_stent', lots: ['A1'] },
  ...{ reason: 'hold', source: 'stp_1', note: '受潮', setBy: 'quality', setAt: now, status: 'active' },
};
const other = { id: 'stp_2', itemId: 'itm_stent', reason: 'ban', source: 'itm_stent' } as const;
const state = { stop, stops: [{ ...other, id: 'stp_1' }, other], stopsVersion: 2 };

describe('lift-stop', () => {
  it('takes this stop off the list and leaves the others', () => {
    const decision = liftStop(state, { reason: '复检合格' }, circumstances);
    expect(decision).toMatchObject({
      next: { stop: { status: 'lifted', liftedBy: 'quality-manager', liftReason: '复检合格' }, stops: [other] },
      events: [{ type: 'quality.stop-lifted.v1', data: { stopId: 'stp_1', reason: 'hold' } }],
    });
  });

  it('is not for the person who set it, and not for a stop that ended', () => {
    const own = { ...circumstances, actor: 'quality' };
    expect(liftStop(state, { reason: 'x' }, own)).toMatchObject({ reason: 'same-person' });
    const ended = { ...state, stop: { ...stop, status: 'lifted' as const, liftedAt: now } };
    expect(liftStop(ended, { reason: 'x' }, circumstances)).toMatchObject({ reason: 'stop-lifted' });
  });

  it('opens an open recall only by an explicit decision', () => {
    const recalled = {
      ...state,
      stop: { ...stop, reason: 'recall' as const, source: 'rcl_1' },
      recall: { number: 'RC-1', status: 'open' as const },
    };
    expect(liftStop(recalled, { reason: 'x' }, circumstances)).toMatchObject({ reason: 'recall-still-open' });
    expect(liftStop(recalled, { reason: 'x', beforeClosing: true }, circumstances).accepted).toBe(true);
    const closed = { ...recalled, recall: { number: 'RC-1', status: 'closed' as const } };
    expect(liftStop(closed, { reason: 'x' }, circumstances).accepted).toBe(true);
  });
});
