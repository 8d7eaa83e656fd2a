import { describe, expect, it } from '@jest/globals';
import { holdGoods } from '../../../domain/quality/hold-goods.ts';
import { circumstances } from './a-recall.ts';

const state = {
  stopId: 'stp_1',
  item: { id: 'itm_stent', code: 'STENT-35', serialManaged: false },
  stops: [],
  stopsVersion: undefined,
};

describe('hold-goods', () => {
  it('stops a lot with who, when and why', () => {
    const command = { itemId: 'itm_stent', lots: ['A1'], reason: 'hold' as const, note: '受潮' };
    expect(holdGoods(state, command, circumstances)).toMatchObject({
      next: {
        stop: { status: 'active', setBy: 'quality-manager', note: '受潮' },
        stops: [{ id: 'stp_1', lots: ['A1'], reason: 'hold', source: 'stp_1' }],
      },
      events: [{ type: 'quality.goods-held.v1', data: { stopId: 'stp_1', lots: ['A1'], reason: 'hold' } }],
    });
  });

  it('stops no serials of an item that has none', () => {
    const command = { itemId: 'itm_stent', serials: [{ from: 'A', to: 'B' }], reason: 'ban' as const, note: 'x' };
    expect(holdGoods(state, command, circumstances)).toMatchObject({ reason: 'serials-not-kept' });
  });
});
