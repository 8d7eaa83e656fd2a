import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactSum, invoicesPerMatch, judge, oldestFirst } from '../../console/src/screens/money/allocation.ts';
import { plainAmount, rateText, shareText, sumOf, typedCents } from '../../console/src/screens/money/amounts.ts';
import { answersOf, countsOf, drafted, linesShown, type Line } from '../../console/src/screens/money/answers.ts';
import { bytesText } from '../../console/src/patterns/format.ts';
import { isProven, withBalance } from '../../console/src/screens/money/ledger.ts';

const invoicesOf = (...opens: bigint[]) => opens.map((open, at) => ({ invoiceId: `inv_${at}`, open }));
const openAmounts = fc.array(fc.bigInt({ min: 1n, max: 1_000_000n }), { minLength: 1, maxLength: 30 });

/** A cent lost on the screen is a difference that finance looks for at month end. */
describe('an amount as a person types it', () => {
  test.each([
    ['1234.56', 123456n],
    ['1,234.5', 123450n],
    [' 7 ', 700n],
    ['1，000', 100000n],
    ['0.29', 29n],
    // As floating point this would be 900719925474099300.
    ['9007199254740.99', 900719925474099n],
  ])('%s is taken', (typed, cents) => {
    expect(typedCents(typed)).toBe(cents);
  });

  test.each(['', '-1', '1.234', '1e3', 'abc', '.5', '1.', '١٢'])('%j is none', (typed) => {
    expect(typedCents(typed)).toBeUndefined();
  });

  test('goes to the API as it was meant', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (cents) => {
        expect(typedCents(plainAmount(cents))).toBe(cents);
      }),
    );
    expect(plainAmount(-5n)).toBe('-0.05');
  });

  test('shares, rates and sizes are written as people say them', () => {
    expect(shareText(1n, 3n)).toBe('33.3\u00a0%');
    expect(shareText(2n, 3n)).toBe('66.7\u00a0%');
    expect(shareText(5n, 0n)).toBe('—');
    expect(['13.00', '3.50', '0.00', '10.00'].map(rateText)).toEqual([
      '13\u00a0%',
      '3.5\u00a0%',
      '0\u00a0%',
      '10\u00a0%',
    ]);
    expect([500, 2048, 3 * 1024 ** 2].map(bytesText)).toEqual(['500 B', '2.0 KB', '3.0 MB']);
  });
});

describe('the oldest invoices first', () => {
  test('fills each whole and leaves the rest on the last', () => {
    expect([...oldestFirst(250n, invoicesOf(100n, 100n, 100n))]).toEqual([
      ['inv_0', 100n],
      ['inv_1', 100n],
      ['inv_2', 50n],
    ]);
  });

  test('never pays more than the payment has or an invoice owes, nor more invoices than one match takes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 50_000_000n }), openAmounts, (free, opens) => {
        const invoices = invoicesOf(...opens, ...opens);
        const found = oldestFirst(free, invoices);
        expect(sumOf(found.values())).toBeLessThanOrEqual(free);
        expect(found.size).toBeLessThanOrEqual(invoicesPerMatch);
        for (const { invoiceId, open } of invoices) expect(found.get(invoiceId) ?? 0n).toBeLessThanOrEqual(open);
      }),
    );
  });
});

describe('whole invoices that add up exactly', () => {
  test('one alone is what the payer meant', () => {
    expect([...(exactSum(300n, invoicesOf(100n, 200n, 300n)) ?? [])]).toEqual([['inv_2', 300n]]);
  });

  test('a set is found that the oldest first would miss', () => {
    expect([...(exactSum(500n, invoicesOf(450n, 200n, 300n)) ?? [])]).toEqual([
      ['inv_1', 200n],
      ['inv_2', 300n],
    ]);
  });

  test('none is said to be none', () => {
    expect(exactSum(50n, invoicesOf(100n, 200n))).toBeUndefined();
    expect(exactSum(0n, invoicesOf(100n))).toBeUndefined();
    expect(exactSum(100n, [])).toBeUndefined();
  });

  test('what is found always adds up', () => {
    fc.assert(
      fc.property(openAmounts, fc.array(fc.boolean()), (opens, picks) => {
        const free = sumOf(opens.filter((_, at) => picks[at]));
        const found = exactSum(free, invoicesOf(...opens));
        if (found) expect(sumOf(found.values())).toBe(free);
      }),
    );
  });

  test('a hopeless search of hundreds of invoices ends before a person notices', () => {
    const even = Array.from({ length: 300 }, (_, at) => BigInt(at + 1) * 2n);
    const begun = performance.now();
    expect(exactSum(30_001n, invoicesOf(...even))).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('what was typed', () => {
  const invoices = invoicesOf(10_000n, 5_000n);
  const judged = (...typed: readonly [string, string][]) => judge(12_000n, invoices, new Map(typed));

  test('counts what is left as one types', () => {
    const { sum, left, isReady, allocations } = judged(['inv_0', '100'], ['inv_1', '19.99']);
    expect([sum, left, isReady]).toEqual([11_999n, 1n, true]);
    expect([...allocations]).toEqual([
      ['inv_0', 10_000n],
      ['inv_1', 1_999n],
    ]);
  });

  test.each([
    ['notAnAmount', '1.234'],
    ['zero', '0'],
    ['moreThanOpen', '100.01'],
  ])('%s holds the match back', (reason, text) => {
    const { wrong, isReady } = judged(['inv_0', text]);
    expect(wrong.get('inv_0')).toBe(reason);
    expect(isReady).toBe(false);
  });

  test('more than the payment is shown and held back', () => {
    const { left, isReady, wrong } = judged(['inv_0', '100'], ['inv_1', '50']);
    expect([left, isReady, wrong.size]).toEqual([-3_000n, false, 0]);
  });

  test('nothing typed, or what was typed and taken out again, is no match', () => {
    expect(judged().isReady).toBe(false);
    expect(judged(['inv_0', ' ']).isReady).toBe(false);
  });

  test('more invoices than one match takes are held back', () => {
    const many = invoicesOf(...Array.from({ length: 41 }, () => 100n));
    const { tooMany, isReady } = judge(1_000_000n, many, new Map(many.map(({ invoiceId }) => [invoiceId, '1'])));
    expect([tooMany, isReady]).toEqual([true, false]);
  });
});

describe('an account', () => {
  test('says the balance after each row, on the side of the book where it belongs', () => {
    const rows = withBalance(-500n, [{ amount: 1_000n }, { amount: -300n }]);
    expect(rows.map(({ debit, credit, balance }) => [debit, credit, balance])).toEqual([
      [1_000n, undefined, 500n],
      [undefined, 300n, 200n],
    ]);
  });

  test('is proven only when all rows are there and the API said its balance', () => {
    expect(isProven(200n, 200n, true)).toBe(true);
    expect(isProven(200n, 199n, true)).toBe(false);
    expect(isProven(200n, 100n, false)).toBeUndefined();
    expect(isProven(undefined, 200n, true)).toBeUndefined();
  });
});

describe('answers to a statement', () => {
  const line = (number: number, more: Partial<Line> = {}): Line => ({
    line: number,
    kind: 'invoice',
    day: '2026-11-01',
    documentId: `inv_${number}`,
    number: `INV-2026-00000${number}`,
    amount: '10.00',
    answer: 'open',
    ...more,
  });
  const lines = [line(1), line(2, { answer: 'confirmed' }), line(3, { answer: 'disputed', note: 'short' })];

  test('only what is new is sent, in the order of the lines', () => {
    const once = drafted(new Map(), [lines[2]!, lines[1]!], { answer: 'disputed', note: 'not ours' });
    const all = drafted(once, [lines[0]!, lines[1]!], { answer: 'confirmed' });
    // Line 2 is confirmed already: going back to that needs no answer.
    expect(answersOf(all)).toEqual([
      { line: 1, answer: 'confirmed' },
      { line: 3, answer: 'disputed', note: 'not ours' },
    ]);
  });

  test('the same dispute twice is none, another reason is one', () => {
    expect(answersOf(drafted(new Map(), [lines[2]!], { answer: 'disputed', note: 'short' }))).toEqual([]);
    expect(answersOf(drafted(new Map(), [lines[2]!], { answer: 'disputed', note: 'late' }))).toHaveLength(1);
  });

  test('lines are found by answer and by what is typed', () => {
    expect(countsOf(lines)).toEqual({ all: 3, open: 1, disputed: 1, resolved: 0, confirmed: 1 });
    expect(linesShown(lines, 'disputed', '')).toEqual([lines[2]]);
    expect(linesShown(lines, 'all', ' inv-2026-000002 ')).toEqual([lines[1]]);
    expect(linesShown(lines, 'open', '000002')).toEqual([]);
    expect(linesShown([line(1, { number: undefined })], 'all', '10.00')).toHaveLength(1);
  });
});
