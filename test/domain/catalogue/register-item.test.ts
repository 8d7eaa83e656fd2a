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

  it.each<[string, Partial<ItemData>, Partial<ItemData>]>([
    [
      'insurance-codes-differ',
      { insuranceCode: `C${'1'.repeat(19)}`, insuranceSpecificationCode: `C${'2'.repeat(26)}` },
      { insuranceCode: `C${'1'.repeat(19)}`, insuranceSpecificationCode: `C${'1'.repeat(19)}${'2'.repeat(7)}` },
    ],
    ['category-contradicts', { categoryCode: '6840' }, { categoryCode: '6840', ivd: true }],
    ['category-contradicts', { categoryCode: '6840', ivd: false }, { categoryCode: '22', ivd: true }],
    ['filing-exemption-wrong', { filingExempt: true }, { filingExempt: true, riskClass: 'II' }],
    ['filing-exemption-wrong', { filingExempt: true, riskClass: 'I' }, { filingExempt: false }],
    ['udi-batch-wrong', { udiBatch: 'first', riskClass: 'II' }, { udiBatch: 'first' }],
    ['udi-batch-wrong', { udiBatch: 'third' }, { udiBatch: 'third', riskClass: 'II' }],
    ['udi-batch-wrong', { udiBatch: 'third', riskClass: 'I' }, { udiBatch: 'none', riskClass: 'I' }],
  ])('refuses %s where law and insurance contradict the data, and nothing else', (reason, wrong, right) => {
    const register = (more: Partial<ItemData>) =>
      registerItem({ itemId: 'i', known: [] }, { ...data, ...more }, circumstances);
    expect(register(wrong)).toMatchObject({ accepted: false, reason });
    expect(register(right).accepted).toBe(true);
  });

  it('gives the insurance’s code of 27 digits its one meaning; that of 20 digits several items share', () => {
    const insuranceCode = `C${'1'.repeat(19)}`;
    const insured = { ...data, insuranceCode, insuranceSpecificationCode: `${insuranceCode}0000001` };
    expect(codesOf(insured)).toContainEqual({
      ...{ system: 'insurance', code: `${insuranceCode}0000001`, quantity: 1 },
      pointer: '/insuranceSpecificationCode',
    });
    expect(codesOf(insured).map(({ code }) => code)).not.toContain(insuranceCode);
    const known = [itemCode('lotline', 'insurance', `${insuranceCode}0000001`, 'itm_1', 1)];
    expect(registerItem({ itemId: 'itm_2', known }, insured, circumstances)).toMatchObject({
      reason: 'code-taken',
      errors: [{ pointer: '/insuranceSpecificationCode' }],
    });
  });
});
