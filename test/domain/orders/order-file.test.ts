import { describe, expect, it } from '@jest/globals';
import { readOrderFile } from '../../../domain/orders/order-file.ts';

describe('an order file', () => {
  it('is read by its headings, in Chinese or English, wherever the columns stand', () => {
    expect(
      readOrderFile([
        ['名称', '数量', '院内编码'],
        ['支架', '5', 'H-1'],
      ]),
    ).toEqual([{ row: 1, code: 'H-1', quantity: 5 }]);
    expect(
      readOrderFile([
        ['Item Code', 'QTY'],
        ['H-1', '5'],
      ]),
    ).toEqual([{ row: 1, code: 'H-1', quantity: 5 }]);
  });

  it('reads full-width digits and letters as what they are', () => {
    expect(
      readOrderFile([
        ['编码', '数量'],
        ['Ｈ－１', '１２'],
      ]),
    ).toEqual([{ row: 1, code: 'H-1', quantity: 12 }]);
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
      [
        ['a', 'b'],
        ['H-1', '1'],
      ],
    ],
    [[['编码', '数量']]],
    [[]],
    [[['编码', '数量'], ...Array.from({ length: 301 }, () => ['H-1', '1'])]],
  ])('refuses a file without headings, lines or with too many', (rows) => {
    expect(readOrderFile(rows)).toMatchObject({ accepted: false, reason: 'file-unreadable' });
  });
});
