import { describe, expect, test } from '@jest/globals';
import { decodedText, hasHeading, tableRows } from '../../../../../console/src/screens/orders/new/table-text.ts';

const cells = (text: string) => tableRows(text).map((row) => row.cells);

describe('a table pasted as text', () => {
  test('of a spreadsheet: tabs part cells, a quote inside a cell is the sign of an inch', () => {
    expect(cells('编码\t品名\t数量\nA-1\t5" 管\t3\nA-2\t6" 管\t4')).toEqual([
      ['编码', '品名', '数量'],
      ['A-1', '5" 管', '3'],
      ['A-2', '6" 管', '4'],
    ]);
  });

  test('of a CSV file: quoted cells hold commas, line ends and doubled quotes', () => {
    expect(cells('code,name,qty\r\n"A,1","say ""yes""\nthen go",3\r\n')).toEqual([
      ['code', 'name', 'qty'],
      ['A,1', 'say "yes"\nthen go', '3'],
    ]);
  });

  test('of a mail: spaces part cells', () =>
    expect(cells('A-1   10\nA-2 2')).toEqual([
      ['A-1', '10'],
      ['A-2', '2'],
    ]));

  test('full-width letters and digits are read as what they are', () => {
    expect(cells('Ａ－１\t１０')).toEqual([['A-1', '10']]);
  });

  test('empty rows are left out and the others keep their place, by which the sender finds them', () => {
    expect(tableRows('A\t1\n\n \t \nB\t2').map(({ row }) => row)).toEqual([1, 4]);
  });

  test('a mark at the beginning of a file is no part of its first title', () => {
    expect(cells('\uFEFF编码;数量')).toEqual([['编码', '数量']]);
  });
});

describe('whether the first row names columns', () => {
  test.each([
    ['编码\t数量\nA-1\t3', true],
    ['A-1\t3\nA-2\t4', false],
    ['06901234567892\t3', false],
    ['编码\t数量', true],
  ])('%j: %s', (text, is) => expect(hasHeading(tableRows(text))).toBe(is));
});

describe('a file of a sender', () => {
  test('in GB 18030, as spreadsheets write in China, keeps its titles', () => {
    const gb = new Uint8Array([0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xca, 0xfd, 0xc1, 0xbf]);
    expect(decodedText(gb.buffer)).toBe('编码,数量');
  });

  test('in UTF-8 too', () => expect(decodedText(new TextEncoder().encode('编码').buffer)).toBe('编码'));
});
