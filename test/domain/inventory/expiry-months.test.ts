import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { monthsBetween } from '../../../domain/inventory/lock-expired-stock.ts';
import { addDays } from '../../../domain/shared/calendar.ts';

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
