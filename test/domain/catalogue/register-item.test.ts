import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codesOf, itemCode } from '../../../domain/catalogue/code.ts';
import type { ItemData } from '../../../domain/catalogue/item.ts';
import { registerItem } from '../../../domain/catalogue/register-item.ts';
import { checkDigit } from '../../../domain/shared/gs1/check-digit.ts';

const data: ItemData = {
  code: 'B-1',
  name: '球囊',
  specification: '2.0',
  model: 'B',
  manufacturer: '测试医疗',
  kind: 'device',
  riskClass: 'III',
  implantable: false,
  sterile: true,
  serialManaged: false,
  lotManaged: true,
  expiryManaged: true,
  coldChain: false,
  storage: {},
  unit: '支',
  levels: [],
  taxRateBp: 1300,
  productLine: 'cardio',
};
const circumstances = { company: 'lotline', actor: 'purchaser' };
const gs1 = (di: string, quantity = 1) => ({ agency: 'GS1' as const, di, unit: '支', quantity });

describe('register-item', () => {
  it('never approves, whatever comes in', () => {
    const decision = registerItem({ itemId: 'itm_1', known: [] }, data, circumstances);
    expect(decision).toMatchObject({
      accepted: true,
      next: { status: 'pending', certificates: [], raisedBy: 'purchaser' },
    });
  });

  it('takes any GTIN with its check digit in 14 digits and no other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), fc.integer({ min: 1, max: 9 }), (digits, wrongBy) => {
        const right = digits + checkDigit(digits);
        const wrong = digits + String((Number(checkDigit(digits)) + wrongBy) % 10);
        const with14 = registerItem({ itemId: 'i', known: [] }, { ...data, levels: [gs1(right)] }, circumstances);
        expect(with14).toMatchObject({ accepted: true, next: { levels: [{ di: `0${right}` }] } });
        const refused = registerItem({ itemId: 'i', known: [] }, { ...data, levels: [gs1(wrong)] }, circumstances);
        expect(refused).toMatchObject({ accepted: false, reason: 'di-wrong' });
      }),
      { numRuns: 1000 },
    );
  });

  it('names every taken code by its place', () => {
    const levels = [gs1('06901234567892'), gs1('06901234567809')];
    const known = codesOf({ ...data, levels }).slice(1);
    const decision = registerItem(
      { itemId: 'itm_2', known: known.map(({ system, code }) => itemCode('lotline', system, code, 'itm_1', 1)) },
      { ...data, levels },
      circumstances,
    );
    expect(decision).toMatchObject({
      reason: 'code-taken',
      errors: [{ pointer: '/levels/0/di' }, { pointer: '/levels/1/di' }],
    });
  });
});
