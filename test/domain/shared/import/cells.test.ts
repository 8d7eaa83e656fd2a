import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../../domain/shared/calendar.ts';
import {
  partsOf,
  plainText,
  readCategory,
  readChoice,
  readCode,
  readDay,
  readLastDay,
  readScaled,
  readTaxRate,
  readYesOrNo,
} from '../../../../domain/shared/import/cells.ts';
import { baseUnitsIn, readPacking, readQuantity, readUnit } from '../../../../domain/shared/import/units.ts';

const value = (read: { readonly ok: boolean; readonly value?: unknown; readonly reason?: string }) =>
  read.ok ? read.value : read.reason;

describe('the text of a cell', () => {
  it.each([
    ['Ａ－１０２　', 'A-102'],
    ['\u00A0瑞康\u3000医疗\t ', '瑞康 医疗'],
    ['\uFEFF编\u200B码', '编码'],
    ["'0012", '0012'],
    ['（甲）', '(甲)'],
  ])('%j becomes %j', (cell, text) => {
    expect(plainText(cell)).toBe(text);
  });

  it('is the same when it is made plain twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => plainText(plainText(cell)) === plainText(cell)),
      { numRuns: 1000 },
    );
  });
});

describe('a category', () => {
  it.each([
    ['03', '03'],
    ['3', '03'],
    ['03-13-06', '03'],
    ['22 临床检验器械', '22'],
    ['6840', '6840'],
    ['6840体外诊断试剂', '6840'],
    ['6846', 'choice-unknown'],
    ['23', 'choice-unknown'],
    ['0', 'choice-unknown'],
    ['血管', 'choice-unknown'],
  ])('%s is %s', (text, read) => {
    expect(value(readCategory(text))).toBe(read);
  });
});

describe('a day', () => {
  it.each([
    ['2026/1/5', '2026-01-05'],
    ['2026.1.5', '2026-01-05'],
    ['2026-01-05', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['2026年1月5号', '2026-01-05'],
    ['2026/1/5 8:30', '2026-01-05'],
    ['2026-01-05T00:00:00.000Z', '2026-01-05'],
    ['46027', '2026-01-05'],
    ['46027.354', '2026-01-05'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', 'day-unreadable'],
    ['2026/13/1', 'day-unreadable'],
    ['5/1/2026', 'day-without-year-first'],
    ['1-5-26', 'day-without-year-first'],
    ['2026年12月', 'day-without-day'],
    ['202612', 'day-without-day'],
    ['2026', 'day-unreadable'],
    ['长期', 'day-unreadable'],
    ['19999', 'day-unreadable'],
    ['80354', 'day-unreadable'],
  ])('%s is %s', (text, expected) => {
    expect(value(readDay(text))).toBe(expected);
  });

  it('is read alike in every way of writing it, and as the serial number of a spreadsheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_353 }), (serial) => {
        const day = addDays('1899-12-30', serial);
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const ways = [
          `${serial}`,
          day,
          day.replaceAll('-', ''),
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
        ];
        for (const way of ways) expect(value(readDay(way))).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });

  it('may have no end where it is a last day', () => {
    expect(value(readLastDay('长期'))).toBe('9999-12-31');
    expect(value(readLastDay('2030.1.4'))).toBe('2030-01-04');
  });
});

describe('numbers', () => {
  it.each([
    ['￥1，234.50', 123_450],
    ['1,234.5元', 123_450],
    ['CNY 12', 1_200],
    ['(12.00)', -1_200],
    ['-3', -300],
    ['12.500', 1_250],
    ['12.505', 'number-unreadable'],
    ['1,23', 'number-unreadable'],
    ['1,2345', 'number-unreadable'],
    ['1.2万', 'number-unreadable'],
    ['1e5', 'number-unreadable'],
    ['十二', 'number-unreadable'],
  ])('money %s is %s', (text, expected) => {
    expect(value(readScaled(plainText(text), 2))).toBe(expected);
  });

  it.each([
    ['13%', 1300],
    ['13', 1300],
    ['0.13', 1300],
    ['6%', 600],
    ['0', 0],
    ['1300', 'number-unreadable'],
    ['-1%', 'number-unreadable'],
  ])('a tax rate %s is %s', (text, expected) => {
    expect(value(readTaxRate(text))).toBe(expected);
  });

  it.each([
    ['120', 120],
    ['1,200.00', 1200],
    ['120支', 120],
    ['120 枝', 120],
    ['12盒', 'unit-not-this'],
    ['1.5', 'quantity-not-whole'],
    ['一百', 'number-unreadable'],
    ['', 'number-unreadable'],
  ])('a quantity of 支 %s is %s', (text, expected) => {
    expect(value(readQuantity(text, '支'))).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ['是', true],
    ['√', true],
    ['Y', true],
    ['1', true],
    ['否', false],
    ['×', false],
    ['0', false],
    ['大概', 'yes-or-no-unreadable'],
  ])('yes or no: %s is %s', (text, expected) => {
    expect(value(readYesOrNo(text))).toBe(expected);
  });

  it.each([
    ['PCS', '个'],
    ['Box', '盒'],
    ['枝', '支'],
    ['人份', '人份'],
    ['件', '件'],
    ['12', 'unit-unreadable'],
    ['thing', 'unit-unreadable'],
  ])('a unit %s is %s', (text, expected) => {
    expect(value(readUnit(text))).toBe(expected);
  });

  it('finds a choice by any of its words, and no other', () => {
    const words = { III: ['三类', 'Ⅲ类'], II: ['二类'] };
    expect(value(readChoice('iii', { iii: [] }))).toBe('iii');
    expect(value(readChoice(plainText('Ⅲ 类'), { III: ['三类', 'III类'] }))).toBe('III');
    // The value itself, and words with blanks or forms of their own, count whatever their case and width.
    expect(value(readChoice('II', { I: [], II: ['二类'] }))).toBe('II');
    expect(value(readChoice('Class III', { III: ['class iii'] }))).toBe('III');
    expect(value(readChoice(plainText('Ⅱ'), { II: ['Ⅱ'] }))).toBe('II');
    expect(value(readChoice('四类', words))).toBe('choice-unknown');
  });

  it('tells a code from a number that lost its digits', () => {
    expect(value(readCode('69012 34567892'))).toBe('6901234567892');
    expect(value(readCode('6.90123E+12'))).toBe('code-damaged');
    expect(value(readCode('A/1'))).toBe('code-malformed');
    expect(value(readCode('x'.repeat(65)))).toBe('text-too-long');
  });

  it('parts a cell of several', () => {
    expect(partsOf('S-1, S-2、S-3 S-4')).toEqual(['S-1', 'S-2', 'S-3', 'S-4']);
  });
});

describe('packing', () => {
  it('reads ratios as they are written and follows them down to the smallest unit', () => {
    const packing = readPacking('10支/盒;1箱=20盒');
    if (!packing.ok) throw new Error(packing.reason);
    expect(packing.value).toEqual([
      { quantity: 10, unit: '支', per: '盒' },
      { quantity: 20, unit: '盒', per: '箱' },
    ]);
    expect(baseUnitsIn('箱', '支', packing.value)).toBe(200);
    expect(baseUnitsIn('盒', '支', packing.value)).toBe(10);
    expect(baseUnitsIn('箱', '袋', packing.value)).toBeUndefined();
    expect(baseUnitsIn('盒', '片', [{ quantity: 2, unit: '盒', per: '盒' }])).toBeUndefined();
  });

  it.each(['10', '盒/箱', '0支/盒', '10支/支', '2箱=20盒'])('refuses %s', (text) => {
    expect(value(readPacking(text))).toBe('packing-unreadable');
  });
});
