import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { duplicateFigures, plantedPartners } from '../../../../bench/planted-partners.ts';
import { doubtfulRows } from '../../../../domain/shared/import/check-rows.ts';
import { findItemPairs, type ItemTraits } from '../../../../domain/shared/import/item-likeness.ts';
import { editsBetween, findPairs, slips } from '../../../../domain/shared/import/likeness.ts';
import { findPartnerPairs, type PartnerTraits } from '../../../../domain/shared/import/partner-likeness.ts';

const partners = (...all: readonly PartnerTraits[]) =>
  findPartnerPairs(all.map((traits, id) => ({ id, traits }))).map(({ row, other, score, reasons }) => ({
    pair: [other.id, row.id],
    score,
    reasons,
  }));

describe('partners that may be one', () => {
  it('are found in a planted list with precision 0.95 and recall 0.9 at least, whatever the seed', () => {
    for (const seed of [20_261, 7, 431]) {
      const { precision, recall } = duplicateFigures(plantedPartners(seed));
      expect({ seed, precise: precision >= 0.95, complete: recall >= 0.9, precision, recall }).toMatchObject({
        precise: true,
        complete: true,
      });
    }
  });

  it('are told by the same credit code, whatever their names', () => {
    const creditCode = '91350100M000100Y43';
    expect(partners({ name: '甲公司', creditCode }, { name: '完全不同的乙厂', creditCode })).toEqual([
      { pair: [0, 1], score: 1, reasons: ['same-credit-code'] },
    ]);
  });

  it('are not two that have two credit codes, unless one is a branch or was called so', () => {
    const [a, b] = ['91350100M000100Y43', '91310000MA1FL00000'];
    const name = '上海瑞康医疗器械有限公司';
    expect(partners({ name, creditCode: a }, { name, creditCode: b })).toEqual([]);
    expect(partners({ name, creditCode: a }, { name: `${name}浦东分公司`, creditCode: b })).toMatchObject([
      { reasons: ['same-name', 'branch'], score: 0.8 },
    ]);
    expect(
      partners({ name, creditCode: a }, { name: '新名有限公司', otherNames: [name], creditCode: b }),
    ).toMatchObject([{ reasons: ['old-name'] }]);
  });

  it.each([
    ['another city', '杭州市第一人民医院', '宁波市第一人民医院'],
    ['another number', '杭州市第一人民医院', '杭州市第三人民医院'],
    ['another name', '上海瑞康医疗器械有限公司', '上海益安医疗器械有限公司'],
    ['one character of two', '上海瑞康医疗器械有限公司', '上海瑞安医疗器械有限公司'],
  ])('are not %s', (_why, name, other) => {
    expect(partners({ name }, { name: other })).toEqual([]);
  });

  it.each([
    ['width and blanks', '上海瑞康医疗器械有限公司', '　上海瑞康医疗器械 有限公司'],
    ['legal form', '上海瑞康医疗器械有限公司', '上海瑞康医疗器械有限责任公司'],
    ['region left out', '上海市瑞康医疗器械有限公司', '瑞康医疗器械有限公司'],
    ['region in brackets', '上海瑞康医疗器械有限公司', '瑞康医疗器械（上海）有限公司'],
  ])('are the same but for %s', (_why, name, other) => {
    expect(partners({ name, region: '310000' }, { name: other, region: '310115' })).toMatchObject([
      { reasons: ['same-name'], score: 0.9 },
    ]);
  });

  it('need more than a likely name where a character differs: phone or address', () => {
    const [name, other] = ['上海瑞康达医疗器械有限公司', '上海瑞康大医疗器械有限公司'];
    const address = '上海市浦东新区示例路 100 号 2 层';
    expect(partners({ name }, { name: other })).toEqual([]);
    expect(partners({ name, address }, { name: other, address: '浦东新区示例路100号2层' })).toMatchObject([
      { reasons: [expect.stringMatching(/^name-0\./), 'same-address'] },
    ]);
    expect(partners({ name, phone: '021-60001000' }, { name: other, phone: '02160001000' })).toMatchObject([
      { reasons: [expect.stringMatching(/^name-0\./), 'same-phone'] },
    ]);
  });

  it('come out alike, whatever else stands in the list', () => {
    const planted = plantedPartners(3, 400);
    const pairs = (list: typeof planted) =>
      findPartnerPairs(list).map(({ row, other, score }) => [row.id, other.id, score]);
    expect(pairs(planted)).toEqual(pairs(planted));
    const half = planted.filter(({ id }) => id % 2 === 0);
    const inHalf = new Set(half.map(({ id }) => id));
    expect(pairs(half)).toEqual(
      pairs(planted).filter(([row, other]) => inHalf.has(row as number) && inHalf.has(other as number)),
    );
  });
});

describe('items that may be one', () => {
  const item = (more: Partial<ItemTraits> = {}): ItemTraits => ({
    name: '一次性使用导管',
    specification: '6Fr',
    model: 'C-6',
    manufacturer: '示例医疗',
    dis: [],
    certificates: [],
    ...more,
  });
  const pairs = (...all: readonly ItemTraits[]) =>
    findItemPairs(all.map((traits) => ({ traits }))).map(({ score, reasons }) => [score, ...reasons]);

  it('are told by identifier, by certificate and size, or by name, maker and size', () => {
    const dis = ['06901234567892'];
    expect(pairs(item({ dis }), item({ dis, name: '别的', manufacturer: '别家' }))).toEqual([[1, 'same-di']]);
    const certificates = ['国械注准20203130001'];
    expect(pairs(item({ certificates }), item({ certificates, name: '完全另一个名字' }))).toEqual([
      [0.95, 'same-certificate', 'same-specification'],
    ]);
    expect(pairs(item(), item({ name: '一次性 使用导管' }))).toEqual([
      [0.9, 'same-name', 'same-manufacturer', 'same-specification'],
    ]);
  });

  it('are not those of another size, maker or identifier', () => {
    expect(pairs(item(), item({ specification: '7Fr' }))).toEqual([]);
    expect(pairs(item(), item({ manufacturer: '另一家' }))).toEqual([]);
    expect(pairs(item({ dis: ['06901234567892'] }), item({ dis: ['06901234567908'] }))).toEqual([]);
  });
});

describe('comparing', () => {
  it('counts edits as a naive count does', () => {
    const naive = (a: string, b: string): number => {
      if (!a || !b) return a.length + b.length;
      if (a[0] === b[0]) return naive(a.slice(1), b.slice(1));
      const swapped = a[0] === b[1] && a[1] === b[0] ? naive(a.slice(2), b.slice(2)) + 1 : Infinity;
      return Math.min(1 + Math.min(naive(a.slice(1), b), naive(a, b.slice(1)), naive(a.slice(1), b.slice(1))), swapped);
    };
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => editsBetween(a, b) === naive(a, b)),
      { numRuns: 1000 },
    );
  });

  it('brings texts one slip apart under one key', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('瑞', '康', '安', '益'), minLength: 2, maxLength: 8 }),
        fc.nat(),
        (text, at) => {
          const place = at % text.length;
          const other = `${text.slice(0, place)}异${text.slice(place + 1)}`;
          return slips(text).some((slip) => slips(other).includes(slip));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('grows with the records, not with their square: a key that all share brings nobody together', () => {
    let compared = 0;
    const records = Array.from({ length: 5_000 }, (_, id) => id);
    findPairs(
      records,
      (id) => ['all', `pair-${Math.floor(id / 2)}`],
      () => {
        compared += 1;
        return undefined;
      },
    );
    expect(compared).toBe(2_500);
  });

  it('shows a row its likeliest candidates first, five at the most, and the archive not its own', () => {
    const named = (code: string, row?: number) => ({ code, name: code, ...(row === undefined ? {} : { row }) });
    const pair = (row: ReturnType<typeof named>, other: ReturnType<typeof named>, score: number) => ({
      ...{ row, other, score },
      reasons: ['same-name'],
    });
    const found = doubtfulRows([
      pair(named('old'), named('older'), 1),
      ...[0.7, 0.9, 0.8, 0.5, 0.6, 0.4].map((score, index) => pair(named('new', 9), named(`c${index}`), score)),
      pair(named('early', 3), named('x', 2), 0.9),
    ]);
    expect(found.map(({ row }) => row)).toEqual([3, 9]);
    expect(found[1]?.candidates.map(({ score }) => score)).toEqual([0.9, 0.8, 0.7, 0.6, 0.5]);
    expect(found[0]?.candidates[0]).toMatchObject({ code: 'x', row: 2 });
  });
});
