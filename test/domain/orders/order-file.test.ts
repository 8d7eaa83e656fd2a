import { describe, expect, it } from '@jest/globals';
import { readOrderFile } from '../../../domain/orders/order-file.ts';

describe('an order file', () => {
  it('is read by its headings, in Chinese or English, wherever the columns stand', () => {
    expect(
      readOrderFile([
        ['名称', '数量', '院内编码'],
        ['支架', '5', 'H-1'],
      ]),
    ).toEqual({ lines: [{ row: 1, code: 'H-1', quantity: 5 }] });
    expect(
      readOrderFile([
        ['Item Code', 'QTY'],
        ['H-1', '5'],
      ]),
    ).toEqual({ lines: [{ row: 1, code: 'H-1', quantity: 5 }] });
  });

  it('reads full-width digits and letters as what they are', () => {
    expect(
      readOrderFile([
        ['编码', '数量'],
        ['Ｈ－１', '１２'],
      ]),
    ).toEqual({ lines: [{ row: 1, code: 'H-1', quantity: 12 }] });
  });

  it('names every row that cannot be read and takes none', () => {
    const read = readOrderFile([
      ['编码', '数量'],
      ['', '1'],
      ['H-1', '2.5'],
      ['H-2', '0'],
      ['H-3', '4'],
    ]);
    expect(read).toMatchObject({
      reason: 'file-unreadable',
      errors: [{ pointer: '/content/1/code' }, { pointer: '/content/2/quantity' }, { pointer: '/content/3/quantity' }],
    });
  });

  it.each([
    [
      'no heading',
      [
        ['a', 'b'],
        ['H-1', '1'],
      ],
      'a | b',
    ],
    [
      'two columns that can be the code',
      [
        ['产品编码', '院内编码', '数量'],
        ['P-1', 'H-1', '1'],
      ],
      '产品编码 | 院内编码 | 数量',
    ],
    ['nothing', [], ''],
  ])('says which heading it saw in a file with %s', (_what, rows, heading) => {
    expect(readOrderFile(rows)).toMatchObject({ accepted: false, reason: 'columns-unknown', facts: { heading } });
  });

  it.each([[[['编码', '数量']]], [[['编码', '数量'], ...Array.from({ length: 301 }, () => ['H-1', '1'])]]])(
    'refuses a file without lines or with too many',
    (rows) => {
      expect(readOrderFile(rows)).toMatchObject({ accepted: false, reason: 'file-unreadable' });
    },
  );
});

describe('an order file whose columns were learned', () => {
  const heading = ['序', '物料', '编码', '数', '单号'];

  it('is read as it was said, whatever the titles say', () => {
    const rows = [heading, ['1', 'M-1', 'wrong', '3', 'PO-7'], ['2', 'M-2', 'wrong', '4', '']];
    expect(readOrderFile(rows, { code: 1, quantity: 3, reference: 4 })).toEqual({
      lines: [
        { row: 1, code: 'M-1', quantity: 3 },
        { row: 2, code: 'M-2', quantity: 4 },
      ],
      reference: 'PO-7',
    });
    expect(readOrderFile(rows, { code: 1, quantity: 3 })).not.toHaveProperty('reference');
  });

  it('is one order: a row with another reference is named, and one that is too long', () => {
    const columns = { code: 1, quantity: 3, reference: 4 };
    const rows = [heading, ['1', 'M-1', '', '3', 'PO-7'], ['2', 'M-2', '', '4', 'PO-8']];
    expect(readOrderFile(rows, columns)).toMatchObject({
      reason: 'file-unreadable',
      errors: [
        { pointer: '/content/2/reference', reason: expect.stringContaining("'PO-8' is another order than 'PO-7'") },
      ],
    });
    const long = [heading, ['1', 'M-1', '', '3', 'x'.repeat(65)]];
    expect(readOrderFile(long, columns)).toMatchObject({ errors: [{ pointer: '/content/1/reference' }] });
  });

  it('names rows that end before the learned columns', () => {
    expect(readOrderFile([heading, ['1']], { code: 1, quantity: 3 })).toMatchObject({
      errors: [{ pointer: '/content/1/code' }, { pointer: '/content/1/quantity' }],
    });
  });
});
