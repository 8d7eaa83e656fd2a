import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { lockExpiredStock, monthsBetween } from '../../../domain/inventory/lock-expired-stock.ts';
import { addDays } from '../../../domain/shared/calendar.ts';
import { stockStatuses, type Position } from '../../../domain/shared/stock.ts';

describe('months between two days', () => {
  it('holds the month of every day between them, once and in order', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(800), (start, length) => {
        const from = addDays('2020-01-01', start);
        const days = Array.from({ length: length + 1 }, (_, n) => addDays(from, n).slice(0, 7));
        expect(monthsBetween(from, addDays(from, length))).toEqual([...new Set(days)]);
      }),
      { numRuns: 300 },
    );
  });

  it('is empty when the last day is before the first month', () => {
    expect(monthsBetween('2026-11-01', '2026-10-31')).toEqual([]);
  });
});

describe('lock-expired-stock', () => {
  const zero = Object.fromEntries(stockStatuses.map((status) => [status, 0]));
  const at = (warehouseId: string, expiry: string, available: number) =>
    ({ company: 'c', itemId: 'i', warehouseId, lot: 'L', expiry, ...zero, available }) as unknown as Position;
  const decide = (positions: readonly Position[]) =>
    lockExpiredStock(
      { statusChangeId: 'stc', number: 'SC', positions },
      { itemId: 'i', lot: 'L' },
      { company: 'c', actor: 'system', now: '2026-11-22T16:10:00.000Z', today: '2026-11-23' },
    );

  it('isolates all that is left past the last usable day, and nothing on that day', () => {
    const decision = decide([at('a', '2026-11-22', 5), at('b', '2026-11-22', 0), at('c', '2026-11-23', 7)]);
    expect(decision).toMatchObject({
      next: { change: { to: 'nonConforming', lines: [{ warehouseId: 'a', quantity: 5, from: 'available' }] } },
      events: [{ data: { cause: 'expiry', quantity: 5, lineCount: 1 } }],
    });
    expect(decide([at('c', '2026-11-23', 7)])).toMatchObject({ reason: 'nothing-expired' });
  });
});
