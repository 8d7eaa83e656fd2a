import { describe, expect, test } from '@jest/globals';
import {
  addLines,
  emptyDraft,
  mostLines,
  orderedLines,
  quantityOf,
  settleCode,
  type Doubt,
} from '../../../../../console/src/screens/orders/new/draft.ts';

let count = 0;
const newKey = (): string => `key-${(count += 1)}`;
const wanted = (itemId: string, quantity: number) => ({ item: { itemId }, quantity });
const doubt = (over: Partial<Doubt>): Doubt => ({
  key: newKey(),
  row: 2,
  code: 'H-1',
  quantity: '3',
  why: 'unknown',
  meanings: [],
  ...over,
});

describe('a quantity as a person types or pastes it', () => {
  test.each([
    ['10', 10],
    [' 10 ', 10],
    ['１２', 12],
    ['1,200', 1200],
    ['10000000', 10_000_000],
  ])('%s is a number of units', (text, quantity) => expect(quantityOf(text)).toBe(quantity));

  test.each(['', '0', '-1', '1.5', '1,2', '10件', 'abc', '10000001'])(
    '%s is none, and is never rounded or cut',
    (text) => expect(quantityOf(text)).toBeUndefined(),
  );
});

describe('goods put into a cart', () => {
  test('the same item again makes its line larger, so that it reaches its price break', () => {
    const first = addLines(emptyDraft, [wanted('a', 5)], newKey);
    const { draft, added, merged } = addLines(first.draft, [wanted('a', 7), wanted('b', 1)], newKey);
    expect(draft.lines.map(({ item, quantity }) => [item.itemId, quantity])).toEqual([
      ['a', '12'],
      ['b', '1'],
    ]);
    expect([added, merged]).toEqual([1, 1]);
  });

  test('a line keeps its key, so that its row and its focus stay', () => {
    const first = addLines(emptyDraft, [wanted('a', 5)], newKey);
    const { draft } = addLines(first.draft, [wanted('a', 1)], newKey);
    expect(draft.lines[0]?.key).toBe(first.draft.lines[0]?.key);
  });

  test('what an order has no room for is counted, not lost in silence', () => {
    const all = Array.from({ length: mostLines + 7 }, (_, at) => wanted(`i${at}`, 1));
    const { draft, added, left } = addLines(emptyDraft, all, newKey);
    expect([draft.lines.length, added, left]).toEqual([mostLines, mostLines, 7]);
  });

  test('a full order still takes more of an item it has', () => {
    const all = Array.from({ length: mostLines }, (_, at) => wanted(`i${at}`, 1));
    const full = addLines(emptyDraft, all, newKey).draft;
    expect(addLines(full, [wanted('i3', 2)], newKey)).toMatchObject({ merged: 1, left: 0 });
  });

  test('half a number is kept as typed and not sent', () => {
    const { draft } = addLines(emptyDraft, [wanted('a', 5), wanted('b', 2)], newKey);
    const typed = { ...draft, lines: draft.lines.map((line, at) => (at === 0 ? { ...line, quantity: '' } : line)) };
    expect(orderedLines(typed).map(({ itemId }) => itemId)).toEqual(['b']);
  });
});

describe('a doubtful code that a person settles', () => {
  test('settles every row of that code, with the units one piece of it is', () => {
    const doubts = [doubt({ row: 2 }), doubt({ row: 5, quantity: '4' }), doubt({ row: 6, code: 'H-2' })];
    const { draft } = settleCode({ ...emptyDraft, doubts }, 'H-1', { item: { itemId: 'a' }, quantity: 10 }, newKey);
    expect(draft.lines.map(({ item, quantity }) => [item.itemId, quantity])).toEqual([['a', '70']]);
    expect(draft.doubts.map(({ row }) => row)).toEqual([6]);
  });

  test('leaves a row whose quantity is no number: two doubts are not settled by one answer', () => {
    const doubts = [doubt({ quantity: 'viele' })];
    const { draft } = settleCode({ ...emptyDraft, doubts }, 'H-1', { item: { itemId: 'a' }, quantity: 1 }, newKey);
    expect(draft.lines).toEqual([]);
    expect(draft.doubts).toHaveLength(1);
  });
});
