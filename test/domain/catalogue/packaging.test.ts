import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseQuantities, largestPiece, type Container } from '../../../domain/catalogue/packaging.ts';

/** A tree of packages over one piece: each holds the piece or an earlier package. */
const packages = fc
  .array(fc.record({ of: fc.nat(), quantity: fc.integer({ min: 1, max: 12 }) }), { maxLength: 6 })
  .map((steps) =>
    steps.map(({ of, quantity }, index): Container => ({
      di: `P${index + 1}`,
      contains: `P${of % (index + 1)}`,
      quantity,
    })),
  );

describe('base quantities of a packaging chain', () => {
  it('are positive whole numbers, each the product of its number and what it holds, in any order', () => {
    fc.assert(
      fc.property(
        packages.chain((list) => fc.tuple(fc.shuffledSubarray(list, { minLength: list.length }), fc.constant(list))),
        fc.integer({ min: 1, max: 3 }),
        ([shuffled, list], count) => {
          const result = baseQuantities(new Map([['P0', count]]), shuffled);
          if (!result.ok) throw new Error(result.reason);
          for (const { di, contains, quantity } of list) {
            const pieces = result.quantities.get(di) ?? 0;
            expect(Number.isInteger(pieces) && pieces > 0).toBe(true);
            expect(pieces).toBe(quantity * (result.quantities.get(contains) ?? 0));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are never made up for any list of packages whatever', () => {
    const name = fc.constantFrom('P0', 'P1', 'P2', 'P3', '');
    const anything = fc.array(fc.record({ di: name, contains: name, quantity: fc.double({ noNaN: false }) }));
    fc.assert(
      fc.property(anything, (list) => {
        const result = baseQuantities(new Map([['P0', 1]]), list);
        if (!result.ok) return;
        for (const { di } of list) {
          const pieces = result.quantities.get(di) ?? 0;
          expect(Number.isInteger(pieces) && pieces >= 1 && pieces <= largestPiece).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['quantity-missing', [{ di: 'B', contains: 'P0', quantity: 0 }]],
    ['contained-unknown', [{ di: 'B', contains: 'X', quantity: 1 }]],
    ['packaging-in-circle', ['BC', 'CB'].map(([di = '', contains = '']) => ({ di, contains, quantity: 2 }))],
    ['pack-too-large', [{ di: 'B', contains: 'P0', quantity: largestPiece + 1 }]],
  ])('says %s', (reason, list) => {
    expect(baseQuantities(new Map([['P0', 1]]), list)).toMatchObject({ ok: false, reason });
  });
});
