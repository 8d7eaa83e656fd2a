import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostSerials } from '../../../domain/shared/incoming-goods.ts';
import { openingParts, openingStatus, openStock } from '../../../domain/inventory/open-stock.ts';

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

  it('parts a lot of many serial numbers into documents that hold each of them once, in their order', () => {
    const rows = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (sizes) => {
        const units = sizes.map((size, row) => Array.from({ length: size }, (_, at) => `${row}-${at}`));
        const parts = openingParts(units.map((serials) => ({ serials, quantity: serials.length })));
        expect(parts.flat().flatMap(({ serials }) => serials)).toEqual(units.flat());
        for (const part of parts) {
          expect(part.every(({ serials, quantity }) => serials.length === quantity)).toBe(true);
          expect(part.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(mostSerials);
        }
        expect(parts.length).toBe(Math.ceil(units.flat().length / mostSerials));
      }),
      { numRuns: 1000 },
    );
  });

  it('lets goods be sold on their last usable day and isolates them the day after', () => {
    expect(openingStatus({ expiry: '2026-11-22' }, '2026-11-22')).toBe('available');
    expect(openingStatus({ expiry: '2026-11-21' }, '2026-11-22')).toBe('nonConforming');
  });
});
