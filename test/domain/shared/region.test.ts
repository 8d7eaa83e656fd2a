import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isWithin, wholeCountry } from '../../../domain/shared/region.ts';

describe('isWithin', () => {
  it('holds cities and counties of a province, counties of a city, and a county alone', () => {
    expect(isWithin('310115', '310000')).toBe(true);
    expect(isWithin('320581', '320500')).toBe(true);
    expect(isWithin('320581', '320581')).toBe(true);
    expect(isWithin('320500', '320581')).toBe(false);
    expect(isWithin('320581', '320100')).toBe(false);
    expect(isWithin('330100', '310000')).toBe(false);
  });

  it('holds the whole country under the code that letters write for it', () => {
    expect(isWithin('650100', wholeCountry)).toBe(true);
    expect(isWithin(wholeCountry, '650000')).toBe(false);
  });

  it('reads the zeros as whole pairs only', () => {
    expect(isWithin('331000', '330000')).toBe(true);
    expect(isWithin('331100', '331000')).toBe(false);
    expect(isWithin('341021', '341000')).toBe(true);
  });

  it('agrees with comparing the pairs one by one', () => {
    const code = fc
      .tuple(...Array.from({ length: 3 }, () => fc.constantFrom('00', '01', '10', '31')))
      .map((pairs) => pairs.join(''));
    const pairsOf = (text: string) => text.match(/../g) ?? [];
    fc.assert(
      fc.property(code, code, (region, wider) => {
        fc.pre(!region.startsWith('00') && !wider.startsWith('00') && wider !== wholeCountry);
        const of = pairsOf(wider);
        const named = of[2] === '00' ? (of[1] === '00' ? 1 : 2) : 3;
        const expected = of.slice(0, named).every((pair, index) => pair === pairsOf(region)[index]);
        expect(isWithin(region, wider)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
