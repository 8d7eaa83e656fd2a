import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { issueParts } from '../../../domain/logistics/goods-issue.ts';
import { recount, withoutUnits, type ShipmentLine } from '../../../domain/logistics/shipment.ts';
import { aShipment } from './a-shipment.ts';

const shipment = aShipment();

const line = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.nat(50), fc.nat(50), fc.boolean())
  .map(([quantity, a, b, serialManaged]): ShipmentLine => {
    const picked = Math.min(quantity, a);
    return {
      line: 1,
      orderLine: 1,
      itemId: 'itm',
      itemCode: 'I',
      lot: 'L',
      expiry: '2027-01-01',
      quantity,
      picked,
      checked: Math.min(picked, b),
      dropped: 0,
      serials: serialManaged ? Array.from({ length: picked }, (_, index) => `S${index}`) : [],
      serialManaged,
    };
  });

describe('withoutUnits', () => {
  it('keeps checked ≤ picked ≤ quantity, loses no unit, and keeps one serial a picked unit', () => {
    fc.assert(
      fc.property(line, fc.nat(50), (before, n) => {
        const serials = before.serials.slice(0, n);
        const quantity = before.serialManaged ? serials.length : Math.min(before.quantity, n);
        const after = withoutUnits(before, quantity, serials);
        expect(after.quantity + after.dropped).toBe(before.quantity);
        expect(after.checked).toBeGreaterThanOrEqual(0);
        expect(after.checked).toBeLessThanOrEqual(after.picked);
        expect(after.picked).toBeLessThanOrEqual(after.quantity);
        if (after.serialManaged) expect(after.serials).toHaveLength(after.picked);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('recount', () => {
  it.each([
    [{ quantity: 2, picked: 0, checked: 0 }, 'allocated'],
    [{ quantity: 2, picked: 1, checked: 1 }, 'picking'],
    [{ quantity: 2, picked: 2, checked: 1 }, 'picked'],
    [{ quantity: 2, picked: 2, checked: 2 }, 'checked'],
    [{ quantity: 0, picked: 0, checked: 0 }, 'stopped'],
  ])('%j is %s', (counts, status) => {
    const [sample] = fc.sample(line, 1);
    if (!sample) throw new Error('no sample');
    expect(recount(shipment, [{ ...sample, ...counts }], 'stopped').status).toBe(status);
  });
});

describe('issueParts', () => {
  it('books out each unit of a checked shipment exactly once', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const checked = lines.map((one) => (one.serialManaged ? { ...one, quantity: one.picked } : one));
        const parts = issueParts(checked);
        const sum = (of: readonly { quantity: number }[]) => of.reduce((total, { quantity }) => total + quantity, 0);
        expect(sum(parts)).toBe(sum(checked));
        expect(parts.flatMap(({ serials }) => serials)).toEqual(checked.flatMap(({ serials }) => serials));
      }),
    );
  });
});
