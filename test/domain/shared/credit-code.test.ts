import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditCodeCheck, isCreditCode } from '../../../domain/shared/credit-code.ts';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

describe('unified social credit code', () => {
  // Printed on public company registers.
  it.each(['91110000802100433B', '91330100799655058B', '9144030071526726XG', '914403001922038216'])(
    'takes the real code %s',
    (code) => expect(isCreditCode(code)).toBe(true),
  );

  it.each(['', '91110000802100433', '91110000802100433b', '91110000802100433I', '911100008021004330'])(
    'refuses %j',
    (code) => expect(isCreditCode(code)).toBe(false),
  );

  it('finds every single wrong character', () => {
    const first17 = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...alphabet), (characters, place, other) => {
        const code = `${characters.join('')}${creditCodeCheck(characters.join(''))}`;
        expect(isCreditCode(code)).toBe(true);
        fc.pre(code.charAt(place) !== other);
        expect(isCreditCode(`${code.slice(0, place)}${other}${code.slice(place + 1)}`)).toBe(false);
      }),
    );
  });
});
