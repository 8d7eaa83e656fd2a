import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  divideRounded,
  lineGross,
  moneyText,
  scaledInteger,
  splitTax,
  unitPriceText,
} from '../../../domain/shared/money.ts';

describe('money', () => {
  it('rounds half away from zero, on both sides of zero', () => {
    expect([5n, 4n, -5n, -4n, 15n].map((value) => divideRounded(value, 10n))).toEqual([1, 0, -1, 0, 2]);
  });

  it('splits 13 % out of a tax-inclusive amount to the cent', () => {
    expect(splitTax(11_300, 1300)).toEqual({ net: 10_000, tax: 1_300 });
    expect(splitTax(100, 1300)).toEqual({ net: 88, tax: 12 });
  });

  it('never loses or makes a cent when it splits tax', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(0, 100, 300, 600, 900, 1300),
        (gross, rate) => {
          const { net, tax } = splitTax(gross, rate);
          expect(net + tax).toBe(gross);
          // The exact net lies within half a cent of the rounded one.
          expect(Math.abs(net * (10_000 + rate) - gross * 10_000) * 2).toBeLessThanOrEqual(10_000 + rate);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('multiplies unit prices of four decimals and rounds once per line', () => {
    expect(lineGross(10_049, 1)).toBe(100);
    expect(lineGross(10_050, 1)).toBe(101);
    expect(lineGross(10_049, 100)).toBe(10_049);
  });

  it('writes and reads decimals without ever passing through a float', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        expect(scaledInteger(moneyText(minor), 2)).toBe(minor === 0 ? 0 : minor);
      }),
      { numRuns: 1000 },
    );
    expect(unitPriceText(125_000)).toBe('12.5000');
    expect(['1.234', '1,2', '', '1.', '.5', '1e3', '1234567890123'].map((text) => scaledInteger(text, 2))).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });
});
