import { read, unread, type ReadCell } from './cells.ts';
import { groupedBy } from './grouped-by.ts';
import { regionLines } from './region-data.ts';

export interface Region {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  /** The name without what kind of place it is: 杭州 for 杭州市. */
  readonly short: string;
}

export interface Province extends Region {
  readonly cities: readonly Region[];
}

const peoples =
  '维吾尔|壮族|回族|藏族|彝族|白族|傣族|苗族|侗族|土家族|布依族|朝鲜族|蒙古族|哈萨克|柯尔克孜|傈僳族|景颇族|哈尼族|羌族|黎族|蒙古';
const kindOfPlace = new RegExp(`((${peoples})+(自治[区州县])|特别行政区|自治[区州县]|省|市|地区|盟|林区|县)$`);

/** 杭州 for 杭州市; 内蒙古 keeps its people, who are a part of the name. */
function shortOf(name: string): string {
  const short = name.replace(kindOfPlace, '');
  return short.length >= 2 ? short : name.replace(/(自治区|省|市)$/, '');
}

export const provinces: readonly Province[] = regionLines.map((line) => {
  const [head = '', tail = ''] = line.split(':');
  const [code, name] = [head.slice(0, 2), head.slice(2)];
  const cities = tail === '' ? [] : tail.split(',');
  return {
    code: `${code}0000`,
    name,
    short: shortOf(name),
    cities: cities.map((city) => ({
      code: code + city.slice(0, 4),
      name: city.slice(4),
      short: shortOf(city.slice(4)),
    })),
  };
});

const allCities = provinces.flatMap(({ cities }) => cities);

/** The one character by which a province is known on number plates and certificates. */
const initials: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '11京 12津 13冀 14晋 15蒙 21辽 22吉 23黑 31沪 32苏 33浙 34皖 35闽 36赣 37鲁 41豫 42鄂 43湘 44粤 45桂 46琼 50渝',
    '51川 52贵 53云 54藏 61陕 62甘 63青 64宁 65新 71台 81港 82澳 51蜀 52黔 53滇 61秦 62陇 31申',
  ]
    .join(' ')
    .split(' ')
    .map((entry) => [entry.slice(2), `${entry.slice(0, 2)}0000`]),
);

/** Short names that mean a district elsewhere as well: with 市 behind them they are the city. */
const alsoDistricts = new Set(['朝阳', '白云', '鼓楼']);

const byCode = new Set(provinces.flatMap(({ code, cities }) => [code, ...cities.map((city) => city.code)]));

const matching = <R extends Region>(regions: readonly R[], text: string): readonly R[] => {
  const full = regions.filter(({ name }) => text.startsWith(name));
  if (full.length > 0) return full;
  const short = regions.filter((region) => text.startsWith(region.short));
  return short.length < 2 ? short : short.filter(({ short: own }) => own.length === Math.max(...short.map(lengthOf)));
};
const lengthOf = ({ short }: Region) => short.length;

/**
 * The GB/T 2260 code of a region from its six digits, its name in any usual form (上海, 上海市, 沪, 浙江省杭州市, 浙江杭州, 杭州市), or the
 * beginning of an address. The city counts where one is named, else the province.
 */
export function readRegion(text: string): ReadCell<string> {
  const told = text.replaceAll(/[\s,·-]/g, '').replace(/^(中国|中华人民共和国)/, '');
  if (/^\d{6}$/.test(told)) return isKnownCode(told) ? read(told) : unread('region-unknown');
  const initial = initials[told];
  if (initial) return read(initial);
  const [province] = matching(provinces, told);
  const byFullName = province !== undefined && told.startsWith(province.name);
  // 吉林市 is a city of the province 吉林, and 海南藏族自治州 is not in 海南: a city's whole name counts before a short one.
  const whole = byFullName ? undefined : allCities.find(({ name }) => told.startsWith(name));
  if (whole) return read(whole.code);
  return province ? readWithin(province, told, byFullName) : readCity(told);
}

function readWithin(province: Province, told: string, byFullName: boolean): ReadCell<string> {
  const rest = told.slice((byFullName ? province.name : province.short).length).replace(/^[省市]/, '');
  if (!byFullName && rest.startsWith('州')) return unread('region-ambiguous');
  return read(matching(province.cities, rest)[0]?.code ?? province.code);
}

/** A city by its short name alone, where no other place has it. */
function readCity(told: string): ReadCell<string> {
  const cities = matching(allCities, told);
  const [city] = cities;
  if (!city) return unread('region-unknown');
  return cities.length > 1 || alsoDistricts.has(city.short) ? unread('region-ambiguous') : read(city.code);
}

function isKnownCode(code: string): boolean {
  // Counties are not in the table of cities: their first four digits must be.
  const city = `${code.slice(0, 4)}00`;
  const isCounty = !city.endsWith('0000') && byCode.has(city);
  return byCode.has(code) || isCounty || isDistrictOfMunicipality(code);
}

function isDistrictOfMunicipality(code: string): boolean {
  return /^(11|12|31|50)0[12]\d{2}$/.test(code);
}

/** A text without the names of regions it begins with or holds in brackets, e.g. 上海市瑞康 → 瑞康, 瑞康(北京) → 瑞康. */
export function withoutRegions(text: string): string {
  let rest = text.replaceAll(/\(([^()]*)\)/g, (whole, inside: string) => (onlyRegions(inside) ? '' : whole));
  for (;;) {
    const shorter = withoutFirstRegion(rest);
    // A name that is nothing but a region keeps it: 上海 as a company is still called so.
    if (shorter === undefined || shorter.length < 2) return rest;
    rest = shorter;
  }
}

function onlyRegions(text: string): boolean {
  const rest = withoutFirstRegion(text);
  return rest !== undefined && (rest === '' || onlyRegions(rest));
}

/** Every name a region is called by, the longest first. */
const names = provinces
  .flatMap((province) => [province, ...province.cities])
  .flatMap(({ name, short }) => (short.length >= 2 ? [name, short] : [name]))
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const byFirstLetter = groupedBy(names, (name) => name.charAt(0));

function withoutFirstRegion(text: string): string | undefined {
  const name = byFirstLetter.get(text.charAt(0))?.find((one) => text.startsWith(one));
  return name === undefined ? undefined : text.slice(name.length).replace(/^[省市]/, '');
}
