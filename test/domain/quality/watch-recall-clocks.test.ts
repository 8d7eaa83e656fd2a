import { describe, expect, it } from '@jest/globals';
import { noteOverdue } from '../../../domain/quality/watch-recall-clocks.ts';
import { aNotice } from './a-recall.ts';

const late = { now: '2026-11-23T16:00:00.000Z' };

describe('watch-recall-clocks', () => {
  it('notes a notice the moment after its time ran out', () => {
    expect(noteOverdue(aNotice(), late)).toMatchObject({
      next: { overdueSince: '2026-11-23T15:59:59.999Z' },
      events: [{ type: 'quality.recall-notice-overdue.v1', data: { partnerId: 'ptn_dealer' } }],
    });
  });

  it.each([
    [aNotice(), { now: '2026-11-23T15:59:59.999Z' }],
    [aNotice({ status: 'answered' }), late],
    [aNotice({ overdueSince: '2026-11-23T15:59:59.999Z' }), late],
  ])('leaves alone what is in time, answered or noted', (notice, at) => {
    expect(noteOverdue(notice, at)).toMatchObject({ reason: 'not-overdue' });
  });
});
