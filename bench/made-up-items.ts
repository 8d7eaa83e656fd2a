import { checkDigit } from '../domain/shared/gs1/check-digit.ts';

/** Where the columns of a made-up list stand. */
export const itemPlaces = {
  code: 0,
  name: 1,
  specification: 2,
  manufacturer: 3,
  riskClass: 4,
  unit: 5,
  di: 6,
  productLine: 7,
} as const;

export const itemHeading = ['商品编码', '商品名称', '规格', '生产企业', '管理类别', '单位', 'UDI-DI', '产品线'];

type Cells = readonly string[];

/** Ways in which a row goes wrong, with what the check has to say of it. */
const mistakes: readonly ((cells: Cells) => { readonly cells: Cells; readonly told: readonly string[] })[] = [
  (cells) => ({ cells: put(cells, 'name', ''), told: ['name:cell-empty'] }),
  (cells) => ({ cells: put(cells, 'riskClass', '四类'), told: ['riskClass:choice-unknown'] }),
  (cells) => ({ cells: put(cells, 'di', '6.95E+12'), told: ['di:code-damaged'] }),
  (cells) => ({
    cells: put(
      cells,
      'di',
      `${(cells[itemPlaces.di] ?? '').slice(0, -1)}${(Number(cells[itemPlaces.di]?.at(-1)) + 1) % 10}`,
    ),
    told: ['di:di-wrong'],
  }),
  (cells) => ({
    cells: put(put(cells, 'unit', '12'), 'manufacturer', ' '),
    told: ['manufacturer:cell-empty', 'unit:unit-unreadable'],
  }),
];

function put(cells: Cells, field: keyof typeof itemPlaces, text: string): Cells {
  return cells.map((cell, place) => (place === itemPlaces[field] ? text : cell));
}

/** Three of a hundred, evenly spread, so that every page has some. */
const isWrong = (index: number) => index % 100 === 17 || index % 100 === 49 || index % 100 === 83;

/**
 * A list of items as an old system might give it, three of a hundred wrong in turn in each way. `wrong` names by row, the heading
 * being row 1, what the check has to find. `series` keeps two lists apart.
 */
export function madeUpItems(
  size: number,
  series: number,
): { readonly lines: readonly Cells[]; readonly wrong: ReadonlyMap<number, readonly string[]> } {
  const wrong = new Map<number, readonly string[]>();
  const lines = Array.from({ length: size }, (_, index) => {
    const digits = `06${series.toString().padStart(4, '0')}${index.toString().padStart(7, '0')}`;
    const cells = [
      `${series}-${index}`,
      `一次性使用无菌导管 ${index % 97} 型`,
      `${(index % 40) + 3}Fr × ${100 + (index % 150)} cm`,
      `示例医疗${index % 11}`,
      ['一类', '二类', 'Ⅲ类'][index % 3] ?? '',
      ['支', '盒', 'PCS'][index % 3] ?? '',
      digits + checkDigit(digits),
      `line-${index % 7}`,
    ];
    if (!isWrong(index)) return cells;
    const spoilt = mistakes[wrong.size % mistakes.length]?.(cells);
    wrong.set(index + 2, spoilt?.told ?? []);
    return spoilt?.cells ?? cells;
  });
  return { lines, wrong };
}
