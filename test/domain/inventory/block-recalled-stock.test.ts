import { describe, expect, it } from '@jest/globals';
import { blockRecalledStock } from '../../../domain/inventory/block-recalled-stock.ts';

const recalled = { recallId: 'rec', number: 'RC-1', stopId: 'stp', itemId: 'itm', lots: ['L'] };
const moment = { company: 'c', actor: 'system', now: '2026-11-22T04:00:00.000Z' };
const lines = [{ warehouseId: 'wh', lot: 'L', expiry: '2028-01-01', from: 'available' as const, quantity: 4 }];
const decide = (more: object) =>
  blockRecalledStock({ statusChangeId: 'stc', number: 'SC', lines, rest: undefined, ...more }, recalled, moment);

describe('block-recalled-stock', () => {
  it('names the recall on the document and asks for a next step only while something is left', () => {
    expect(decide({})).toMatchObject({
      next: { change: { to: 'recalled', source: 'rec', reason: 'RC-1' } },
      events: [{ type: 'inventory.stock-status-changed.v1', data: { cause: 'recall', quantity: 4 } }],
    });
    const rest = { serials: [{ from: 'S5', to: 'S9' }] };
    const decision = decide({ rest });
    expect(decision.accepted && decision.events[1]).toEqual({
      type: 'inventory.stock-blocking-continued.v1',
      data: { recallId: 'rec', number: 'RC-1', stopId: 'stp', itemId: 'itm', ...rest },
    });
  });

  it('ends when nothing is left to block', () => {
    expect(decide({ lines: [] })).toMatchObject({ reason: 'nothing-to-block' });
  });
});
