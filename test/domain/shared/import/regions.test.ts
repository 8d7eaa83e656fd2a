import { describe, expect, it } from '@jest/globals';
import { provinces, readRegion, withoutRegions } from '../../../../domain/shared/import/regions.ts';

const code = (text: string) => {
  const read = readRegion(text);
  return read.ok ? read.value : read.reason;
};

describe('regions', () => {
  it('holds 34 provinces and their cities, each code once', () => {
    expect(provinces).toHaveLength(34);
    const codes = provinces.flatMap((province) => [province.code, ...province.cities.map((city) => city.code)]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((one) => /^\d{6}$/.test(one))).toBe(true);
    expect(codes.length).toBeGreaterThan(360);
  });

  it('reads every province and city by its own name, below its province and by its code', () => {
    for (const province of provinces) {
      expect([province.name, code(province.name)]).toEqual([province.name, province.code]);
      expect(code(province.short)).toBe(province.code);
      for (const city of province.cities) {
        expect([city.name, code(city.name)]).toEqual([city.name, city.code]);
        expect([city.name, code(`${province.name}${city.name}`)]).toEqual([city.name, city.code]);
        expect([city.name, code(`${province.short}${city.short}`)]).toEqual([city.name, city.code]);
        expect(code(city.code)).toBe(city.code);
      }
    }
  });

  it.each([
    ['沪', '310000'],
    ['粤', '440000'],
    ['上海市浦东新区示例路 1 号', '310000'],
    ['浙江省杭州市西湖区', '330100'],
    ['浙江 · 杭州', '330100'],
    ['杭州', '330100'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['海南', '460000'],
    ['内蒙古呼和浩特', '150100'],
    ['330106', '330106'],
    ['310115', '310115'],
    ['朝阳', 'region-ambiguous'],
    ['朝阳市', '211300'],
    ['999999', 'region-unknown'],
    ['320099', 'region-unknown'],
    ['火星', 'region-unknown'],
    ['', 'region-unknown'],
  ])('%s is %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('takes region names off a name, but leaves a name that is nothing else', () => {
    expect(withoutRegions('上海市瑞康医疗')).toBe('瑞康医疗');
    expect(withoutRegions('瑞康医疗(北京)')).toBe('瑞康医疗');
    expect(withoutRegions('江苏省苏州市康宁')).toBe('康宁');
    expect(withoutRegions('上海')).toBe('上海');
    expect(withoutRegions('瑞康(浦东分公司)')).toBe('瑞康(浦东分公司)');
  });
});
