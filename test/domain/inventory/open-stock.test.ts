import { describe, expect, it } from '@jest/globals';
import { openingStatus, openStock } from '../../../domain/inventory/open-stock.ts';

const item = { id: 'itm', code: 'ITM', lotManaged: true, expiryManaged: true, serialManaged: false };
const goods = (lot: string, n: number) => ({
  ...{ itemId: 'itm', lot, expiry: '2028-01-01', quantity: n, pointer: `/lines/${n}` },
});
const state = {
  ...{ openingId: 'opn', number: 'OS', items: [item], onFile: { lots: [], serials: [] }, standing: [] },
  goods: [goods('A', 1), goods('B', 2), goods('A', 3)],
};
const moment = { company: 'c', actor: 'administrator', now: '2026-11-22T04:00:00.000Z' };

describe('open-stock', () => {
  it('adds lines of one lot up and says how much was opened', () => {
    expect(openStock(state, { warehouseId: 'wh' }, moment)).toMatchObject({
      next: { opening: { lineCount: 2, quantity: 6 }, taken: [{ lot: 'A', quantity: 4 }, { lot: 'B' }] },
      events: [{ data: { quantity: 6, lineCount: 2 } }],
    });
  });

  it('refuses every lot that stands already', () => {
    const standing = [{ itemId: 'itm', lot: 'B' }];
    expect(openStock({ ...state, standing }, { warehouseId: 'wh' }, moment)).toMatchObject({
      reason: 'stock-already-opened',
      errors: [{ pointer: '/lines/2' }],
    });
  });

  it('lets goods be sold on their last usable day and isolates them the day after', () => {
    expect(openingStatus({ expiry: '2026-11-22' }, '2026-11-22')).toBe('available');
    expect(openingStatus({ expiry: '2026-11-21' }, '2026-11-22')).toBe('nonConforming');
  });
});
