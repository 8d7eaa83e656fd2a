import { describe, expect, it } from '@jest/globals';
import { itemCode, type CodeSystem } from '../../../domain/catalogue/code.ts';
import { meaningOf, possibleCodes } from '../../../domain/catalogue/code-meaning.ts';
import type { Item } from '../../../domain/catalogue/item.ts';
import { anItem } from '../../functions/stage.ts';

const stent = anItem({
  levels: [
    { agency: 'GS1', di: '6901234567892', unit: '支', quantity: 1 },
    { agency: 'GS1', di: '16901234567899', unit: '盒', quantity: 10 },
    { agency: 'HIBCC', di: 'A999STENT1', unit: '箱', quantity: 100 },
  ],
});
const items = new Map<string, Item>([stent, anItem({ id: 'itm_other', code: 'OTHER' })].map((item) => [item.id, item]));
const known = (system: CodeSystem, code: string, quantity = 1, itemId = 'itm_stent') =>
  itemCode('lotline', system, code, itemId, quantity);

describe('possibleCodes', () => {
  it('asks each system in the form it keeps, and none that cannot have such a code', () => {
    expect(possibleCodes(' ６９０１２３４５６７８９２ ')).toEqual([
      { system: 'internal', code: '6901234567892' },
      { system: 'gs1', code: '06901234567892' },
      ...['hibc', 'iccbba', 'ma', 'ahm'].map((system) => ({ system, code: '6901234567892' })),
    ]);
    expect(possibleCodes('C0101010010101000001', 'ptn_1').map(({ system }) => system)).toEqual([
      ...['partner:ptn_1', 'internal', 'hibc', 'iccbba', 'ma', 'ahm', 'insurance'],
    ]);
  });
});

describe('meaningOf', () => {
  it('knows a code that one system knows, or several alike', () => {
    expect(meaningOf([known('internal', 'STENT-35')], items)).toMatchObject({ outcome: 'known', meanings: [{}] });
    const twice = [known('internal', 'X', 10), known('partner:ptn_1', 'X', 10)];
    expect(meaningOf(twice, items)).toMatchObject({ outcome: 'known', meanings: [{}, {}] });
  });

  it('never chooses between two items or two sizes', () => {
    const twoItems = [known('internal', 'X'), known('partner:ptn_1', 'X', 1, 'itm_other')];
    expect(meaningOf(twoItems, items)).toMatchObject({
      outcome: 'ambiguous',
      meanings: [{ item: { id: 'itm_stent' } }, { item: { id: 'itm_other' } }],
    });
    const twoSizes = [known('internal', 'X'), known('partner:ptn_1', 'X', 10)];
    expect(meaningOf(twoSizes, items).outcome).toBe('ambiguous');
  });

  it('does not know a code whose item the asker may not have', () => {
    expect(meaningOf([known('internal', 'X', 1, 'itm_hidden')], items)).toEqual({ outcome: 'unknown', meanings: [] });
    expect(meaningOf([], items).outcome).toBe('unknown');
  });

  it.each([
    ['the level whose own code it is', known('gs1', '16901234567899', 10), '盒'],
    ['the base level by a code kept shorter', known('gs1', '06901234567892', 1), '支'],
    ['a level of another agency', known('hibc', 'A999STENT1', 100), '箱'],
    ['the level of that size for a foreign code', known('partner:ptn_1', 'H-BOX', 10), '盒'],
    ['the base unit for one piece', known('insurance', 'C0101010010101000001', 1), '支'],
    ['no level where none has that size', known('partner:ptn_1', 'H-SIX', 6), undefined],
  ])('names %s', (_what, code, unit) => {
    const [meaning] = meaningOf([code], items).meanings;
    expect(meaning?.levelUnit).toBe(unit);
    expect(meaning?.quantity).toBe(code.quantity);
  });
});
