import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indexedPairs, searchFor, searchPairs } from '../../../domain/catalogue/search-text.ts';

const item = (name: string) => ({ name, code: 'C', specification: 'S' });

describe('search pairs', () => {
  it('are bounded and without repetition for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const pairs = searchPairs(item(name));
        expect(pairs.length).toBeLessThanOrEqual(indexedPairs);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('hold the beginning of every word of a name of many words', () => {
    const name = 'Double lumen haemodialysis catheter implantable with needle and clamp';
    for (const word of name.split(' ')) expect(searchPairs(item(name))).toContain(searchFor(word)?.pair);
  });

  it('hold any two neighbours of a short Chinese name', () => {
    for (const part of ['冠脉', '脉球', '球囊', '导管']) expect(searchPairs(item('冠脉球囊导管'))).toContain(part);
  });

  it('are asked for whatever width and case, and not for nothing', () => {
    expect(searchFor('ＣＡtheter')?.pair).toBe('ca');
    expect(searchFor('  ,, ')).toBeUndefined();
  });
});
