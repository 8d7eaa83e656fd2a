import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainNumber, readCertificateNumber } from '../../../domain/catalogue/certificate-number.ts';

describe('the number of a certificate or filing (O47 art. 115–116)', () => {
  it.each([
    ['国械注准20233130001', 'III', false],
    ['国械注进20192140001', 'II', false],
    ['国械注进20193140001', 'III', false],
    ['国械注许20203120001', 'III', false],
    ['沪械注准20222140456', 'II', false],
    ['国械备20150001', 'I', false],
    ['沪械备20230001', 'I', false],
    ['苏苏械备20210123', 'I', false],
    ['粤深械备20190001', 'I', false],
    ['国食药监械(准)字2013第3460123号', 'III', true],
    ['国食药监械（进）字2012第2310456号（更）'.replace('（更）', '更'), 'II', true],
    ['苏食药监械(准)字2013第2640123号', 'II', true],
    ['沪松食药监械(准)字2012第1640001号', 'I', true],
  ])('%s is of class %s', (number, riskClass, legacy) => {
    expect(readCertificateNumber(number)).toMatchObject({ riskClass, legacy });
  });

  it.each([
    ['a province does not register class III', '沪械注准20233130001'],
    ['the state does not register domestic class II', '国械注准20232130001'],
    ['a province registers no imports', '沪械注进20232130001'],
    ['class I is filed, not registered', '国械注准20231130001'],
    ['no province is called so', '某械注准20232130001'],
    ['a digit is missing', '国械注准2023313001'],
    ['a digit is too many', '国械注准202331300011'],
    ['a filing has eight digits', '沪械备2023001'],
    ['no way is called so', '国械注出20233130001'],
    ['something stands before it', '注册证国械注准20233130001'],
    ['nothing', ''],
    ['latin letters', 'ABC'],
  ])('refuses it when %s', (_why, number) => {
    expect(readCertificateNumber(number)).toBeUndefined();
  });

  it('reads full-width signs and blanks as what they are, so that one certificate has one number', () => {
    const typed = ' 国械注准２０２３ ３１３０００１ ';
    expect(readCertificateNumber(typed)?.number).toBe('国械注准20233130001');
    expect(readCertificateNumber('国食药监械（准）字2013第3460123号')?.number).toBe('国食药监械(准)字2013第3460123号');
  });

  it('takes the class from its own digit and changes nothing when it is read twice', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    fc.assert(
      fc.property(digits(4), fc.constantFrom('2', '3'), digits(6), (year, digit, rest) => {
        const number = `国械注进${year}${digit}${rest}`;
        const read = readCertificateNumber(number);
        expect(read).toEqual({ number, riskClass: digit === '2' ? 'II' : 'III', legacy: false });
        expect(plainNumber(plainNumber(number))).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });
});
