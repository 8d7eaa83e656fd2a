import { describe, expect, it } from '@jest/globals';
import { comparedHeading, recognisedColumns, shownHeading } from '../../../domain/orders/order-columns.ts';
import { rememberOrderColumns } from '../../../domain/orders/remember-order-columns.ts';

const circumstances = { company: 'lotline', actor: 'sales', now: '2026-11-22T04:00:00.000Z' };
const state = { partnerId: 'ptn_1', headingHash: 'hash' };
const heading = ['序号', '物料号', '品名', '数'];

describe('recognisedColumns', () => {
  it('knows usual titles in both languages, whatever their width and case', () => {
    expect(recognisedColumns(['序号', '院内编码', '品名', '单位', '数量'])).toEqual({
      ...{ code: 1, quantity: 4, name: 2, unit: 3 },
    });
    expect(recognisedColumns(['Item Code', 'ＱＴＹ'])).toEqual({ code: 0, quantity: 1 });
  });

  it.each([
    ['has no title for the code', ['物料', '数量']],
    ['has no title for the quantity', ['编码', '数']],
    ['has two that can be the code', ['产品编码', '院内编码', '数量']],
    ['has two that can be the quantity', ['编码', '数量', '采购数量']],
    ['is empty', []],
  ])('does not guess when the heading %s', (_what, titles) => {
    expect(recognisedColumns(titles)).toBeUndefined();
  });

  it('leaves out a name or unit it cannot tell, since no goods depend on it', () => {
    expect(recognisedColumns(['编码', '名称', '品名', '数量'])).toEqual({ code: 0, quantity: 3 });
  });
});

describe('comparedHeading', () => {
  it('is the same for one sender’s files however they were saved', () => {
    expect(comparedHeading(['物料 号', 'Ｑty_1', '', ' '])).toEqual(comparedHeading(['物料号', 'QTY-1']));
  });
  it('differs where columns stand in another order', () => {
    expect(comparedHeading(['a', 'b'])).not.toEqual(comparedHeading(['b', 'a']));
    expect(comparedHeading(['', 'a'])).not.toEqual(comparedHeading(['a']));
  });
});

describe('rememberOrderColumns', () => {
  it('keeps what was said, by whom and when', () => {
    const columns = { code: 1, quantity: 3, name: 2 };
    expect(rememberOrderColumns(state, { heading, columns }, circumstances)).toMatchObject({
      next: { id: 'ptn_1#hash', heading, columns, learnedBy: 'sales' },
      events: [{ data: { partnerId: 'ptn_1', heading: 'hash', columns } }],
    });
  });

  it('takes the latest word and forgets a column that is not named any more', () => {
    const first = rememberOrderColumns(state, { heading, columns: { code: 1, quantity: 3, name: 2 } }, circumstances);
    if (!first.accepted) throw new Error(first.reason);
    const columns = { code: 1, quantity: 0 };
    const second = rememberOrderColumns({ ...state, before: first.next }, { heading, columns }, circumstances);
    expect(second.accepted && second.next.columns).toEqual(columns);
  });

  it.each([
    ['outside the row', { code: 1, quantity: 4 }, ['/columns/quantity']],
    ['named twice', { code: 1, quantity: 1 }, ['/columns/quantity']],
    ['both', { code: 9, quantity: 1, unit: 9 }, ['/columns/code', '/columns/unit', '/columns/unit']],
  ])('refuses a column that is %s', (_what, columns, pointers) => {
    const decision = rememberOrderColumns(state, { heading, columns }, circumstances);
    if (decision.accepted) throw new Error('accepted');
    expect(decision.reason).toBe('columns-unfit');
    expect(decision.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('refuses a heading without any title: it would stand for all of them', () => {
    const blank = { heading: ['', ' '], columns: { code: 0, quantity: 1 } };
    expect(rememberOrderColumns(state, blank, circumstances)).toMatchObject({ errors: [{ pointer: '/heading' }] });
  });
});

it('shownHeading quotes a heading and never a whole file', () => {
  expect(shownHeading(['a', 'b'])).toBe('a | b');
  expect(shownHeading(['x'.repeat(100_000)]).length).toBeLessThan(600);
});
