import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { itemCode } from '../../../domain/catalogue/code.ts';
import { mapCode } from '../../../domain/catalogue/map-code.ts';
import { anItem } from '../../functions/stage.ts';

const system = 'partner:ptn_1';
const state = { item: anItem(), known: undefined };
const circumstances = { company: 'lotline' };

describe('map-code', () => {
  it('never gives a code that means something another meaning', () => {
    const owner = fc.constantFrom('itm_stent', 'itm_other');
    fc.assert(
      fc.property(owner, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (itemId, had, asked) => {
        const known = itemCode('lotline', system, 'H-1', itemId, had);
        const command = { system, code: 'H-1', itemId: 'itm_stent', quantity: asked } as const;
        const decision = mapCode({ ...state, known }, command, circumstances);
        const isSame = itemId === 'itm_stent' && had === asked;
        expect(decision).toMatchObject({ accepted: false, reason: isSame ? 'code-already-mapped' : 'code-taken' });
      }),
    );
  });

  it('takes insurance codes of C and 19 or 26 digits only', () => {
    for (let length = 1; length <= 30; length += 1) {
      const command = { system: 'insurance', code: `C${'0'.repeat(length - 1)}`, itemId: 'itm_stent' } as const;
      expect(mapCode(state, command, circumstances).accepted).toBe(length === 20 || length === 27);
    }
    for (const code of ['A'.padEnd(20, '0'), 'C'.padEnd(20, 'X'), 'c'.padEnd(20, '0')]) {
      expect(mapCode(state, { system: 'insurance', code, itemId: 'itm_stent' }, circumstances).accepted).toBe(false);
    }
  });
});
