import { describe, expect, it } from '@jest/globals';
import { banItem } from '../../../domain/catalogue/ban-item.ts';
import { stopOn } from '../../../domain/shared/stop.ts';
import { anItem } from '../../functions/stage.ts';

const hold = { id: 'stp_0', itemId: 'itm_stent', lots: ['L1'], reason: 'hold', source: 'hld_1' } as const;

describe('ban-item', () => {
  it('stops every lot of the item beside the stops that are', () => {
    const state = { item: anItem(), stopId: 'stp_1', stops: [hold], stopsVersion: 3 };
    const decision = banItem(state, { reason: '注销' }, { actor: 'quality' });
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next.stops).toHaveLength(2);
    expect(stopOn(decision.next.stops, { itemId: 'itm_stent', lot: 'ANY' })?.reason).toBe('ban');
  });

  it('bans a pending item too, and none twice', () => {
    const state = { stopId: 'stp_1', stops: [], stopsVersion: undefined };
    expect(
      banItem({ ...state, item: anItem({ status: 'pending' }) }, { reason: 'x' }, { actor: 'quality' }).accepted,
    ).toBe(true);
    expect(
      banItem({ ...state, item: anItem({ status: 'banned' }) }, { reason: 'x' }, { actor: 'quality' }).accepted,
    ).toBe(false);
  });
});
