import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../../domain/shared/calendar.ts';
import { identityNumberCheck, isIdentityNumber, maskedNumber } from '../../../domain/shared/identity-number.ts';

const first17 = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.integer({ min: 0, max: 36_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([place, days, order]) =>
      `${place}${addDays('1920-01-01', days).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
  );

describe('a citizen’s identity number (GB 11643)', () => {
  it('takes the standard’s own examples', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('440524188001010014')).toBe(true);
  });

  it.each([
    ['11010519491231002x', 'the check character is written large'],
    ['110105194912310021', 'another check character'],
    ['11010519490230002X', 'a birthday that does not exist'],
    ['1101051949123100', 'too short'],
    ['01010519491231002X', 'no place begins with 0'],
  ])('refuses %s: %s', (number) => {
    expect(isIdentityNumber(number)).toBe(false);
  });

  it('takes every number whose check character was computed, and finds any one wrong digit or swapped neighbours', () => {
    fc.assert(
      fc.property(first17, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const number = digits + identityNumberCheck(digits);
        expect(isIdentityNumber(number)).toBe(true);
        const wrong = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`;
        expect(isIdentityNumber(wrong)).toBe(false);
        const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        expect(swapped === number || !isIdentityNumber(swapped)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is masked but for its first three and last four characters, a short one wholly', () => {
    expect(maskedNumber('11010519491231002X')).toBe('110***********002X');
    expect(maskedNumber('E12345678')).toBe('*********');
  });
});
