import { describe, expect, it } from '@jest/globals';
import { liftItemBan } from '../../../domain/catalogue/lift-item-ban.ts';
import { anItem } from '../../functions/stage.ts';

const stop = (id: string, reason: 'ban' | 'hold', source: string) => ({ id, itemId: 'itm_stent', reason, source });

describe('lift-item-ban', () => {
  it('ends no stop but the ban’s and never approves by itself', () => {
    const stops = [stop('stp_1', 'hold', 'hld_1'), stop('stp_2', 'ban', 'itm_stent')];
    const item = anItem({ status: 'banned', bannedFor: '误操作', bannedBy: 'quality' });
    const decision = liftItemBan({ item, stops, stopsVersion: 2 }, { actor: 'quality-manager' });
    expect(decision).toMatchObject({ next: { item: { status: 'pending' }, stops: [{ id: 'stp_1' }] } });
  });

  it('refuses whoever banned it', () => {
    const item = anItem({ status: 'banned', bannedFor: '误操作', bannedBy: 'quality-manager' });
    expect(liftItemBan({ item, stops: [], stopsVersion: 2 }, { actor: 'quality-manager' })).toMatchObject({
      reason: 'same-person',
    });
  });

  it('refuses an item that is not banned', () => {
    expect(
      liftItemBan({ item: anItem(), stops: [], stopsVersion: undefined }, { actor: 'quality-manager' }),
    ).toMatchObject({
      reason: 'item-not-banned',
    });
  });
});
