import { describe, expect, test } from '@jest/globals';
import { pastedRows, readPasted, referencesOf } from '../../../../../console/src/screens/orders/new/pasted.ts';
import { tableRows } from '../../../../../console/src/screens/orders/new/table-text.ts';

type Codes = Parameters<typeof readPasted>[1];
type Found = Codes extends ReadonlyMap<string, infer F> ? F : never;

const meaning = (over: Partial<Found['meanings'][number]> = {}): Found['meanings'][number] => ({
  system: 'partner:ptn_demo',
  code: 'H-1',
  itemId: 'itm_a',
  itemCode: 'BED-01',
  name: '手动病床',
  specification: 'A 型',
  unit: '件',
  status: 'approved',
  quantity: 1,
  ...over,
});
const known = (over?: Partial<Found['meanings'][number]>): Found => ({
  code: 'H-1',
  outcome: 'known',
  meanings: [meaning(over)],
});

let count = 0;
const newKey = (): string => `key-${(count += 1)}`;
const read = (text: string, codes: readonly Found[]) =>
  readPasted(
    pastedRows(tableRows(text), { code: 0, quantity: 1, unit: 2 }),
    new Map(codes.map((found) => [found.code, found])),
    newKey,
  );

describe('rows of a pasted table', () => {
  test('a known code and a whole number go into the cart, in base units', () => {
    const { wanted, doubts } = read('H-1\t3', [known({ quantity: 10 })]);
    expect(wanted).toMatchObject([{ item: { itemId: 'itm_a' }, quantity: 30 }]);
    expect(doubts).toEqual([]);
  });

  test.each([
    ['an unknown code', 'X-9\t3', [], 'unknown'],
    ['no code at all', '\t3\t件', [], 'unknown'],
    [
      'a code of two meanings',
      'H-1\t3',
      [{ ...known(), outcome: 'ambiguous', meanings: [meaning(), meaning({ itemId: 'itm_b' })] }],
      'ambiguous',
    ],
    ['a number in words', 'H-1\t三', [known()], 'quantity'],
    ['half a piece', 'H-1\t1.5', [known()], 'quantity'],
    ['another unit than the code’s', 'H-1\t3\t盒', [known()], 'unit'],
  ] as const)('%s stays in doubt and buys nothing', (_, text, codes, why) => {
    const { wanted, doubts } = read(text, codes as unknown as readonly Found[]);
    expect(wanted).toEqual([]);
    expect(doubts).toMatchObject([{ row: 1, why }]);
  });

  test('the unit of the packaging level that the code names is its unit', () => {
    const { wanted } = read('H-1\t3\t盒', [known({ quantity: 10, levelUnit: '盒' })]);
    expect(wanted).toMatchObject([{ quantity: 30 }]);
  });
});

describe('the sender’s own order number', () => {
  test('is told once, however often it stands there; two are two', () => {
    expect(referencesOf(tableRows('A\tPO-1\nB\tPO-1'), 1)).toEqual(['PO-1']);
    expect(referencesOf(tableRows('A\tPO-1\nB\tPO-2'), 1)).toEqual(['PO-1', 'PO-2']);
    expect(referencesOf(tableRows('A\tPO-1'), undefined)).toEqual([]);
  });
});
