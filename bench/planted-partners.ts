import { creditCodeCheck } from '../domain/shared/credit-code.ts';
import { findPartnerPairs, type PartnerTraits } from '../domain/shared/import/partner-likeness.ts';
import { provinces } from '../domain/shared/import/regions.ts';

/** One partner of a made-up list; `same` names the partner that it is a second record of. */
export interface Planted {
  readonly id: number;
  readonly same?: number;
  readonly traits: PartnerTraits;
}

const brands = [
  ...'康瑞安益华泰正达同仁博盛信诚恒宏欣立源嘉美健普仁天和众合星辰海润德济民生福佳润宁百灵创联优赛科迈柏',
];
const trades = ['医疗器械', '医疗科技', '医药', '生物科技', '医疗设备', '商贸', '医疗用品', '器械贸易'];
const forms = ['有限公司', '有限责任公司', '股份有限公司'];
const hospitals = [
  '人民医院',
  '中医院',
  '中心医院',
  '妇幼保健院',
  '第一人民医院',
  '第二人民医院',
  '骨科医院',
  '口腔医院',
];
const streets = ['人民', '解放', '建设', '中山', '科技', '金桥', '滨江', '新华', '文化', '工业'];
const places = provinces
  .slice(0, 31)
  .flatMap((province) => [province, ...province.cities])
  .filter(({ name }) => name.endsWith('市'));

/** A stream of numbers in [0, 1) that follows from its seed alone. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function tools(seed: number) {
  const chance = chanceFrom(seed);
  const upTo = (n: number) => Math.floor(chance() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  return { chance, upTo, one, digits: (n: number) => Array.from({ length: n }, () => upTo(10)).join('') };
}
type Tools = ReturnType<typeof tools>;

function creditCode({ digits }: Tools, region: string): string {
  const first = `91${region}${digits(9)}`;
  return first + (creditCodeCheck(first) ?? '');
}

/** Names the register has given already: two houses of one city never have the same. */
type Taken = Set<string>;

/** What a neighbour has in common with the partner before it, though it is another: one building, one bookkeeper, one group. */
function original(with_: Tools, id: number, taken: Taken, before?: Planted): Planted {
  const { chance, upTo, one, digits } = with_;
  const neighbour = before && chance() < 0.05 ? before.traits : undefined;
  const place = neighbour ? (places.find(({ code }) => code === neighbour.region) ?? one(places)) : one(places);
  const isHospital = chance() < 0.3;
  const sister = neighbour && chance() < 0.1 ? /(?<=市).{2}(?=医|生|商|器)/.exec(neighbour.name)?.[0] : undefined;
  const brand = sister ?? Array.from({ length: 2 + upTo(2) }, () => one(brands)).join('');
  const prefix = chance() < 0.7 ? place.name : place.short;
  const own = isHospital ? `${chance() < 0.5 ? brand : ''}${one(hospitals)}` : `${brand}${one(trades)}`;
  if (taken.has(place.code + own)) return original(with_, id, taken, before);
  taken.add(place.code + own);
  return {
    id,
    traits: {
      name: isHospital ? `${place.name}${own}` : `${prefix}${own}${one(forms)}`,
      region: place.code,
      ...(chance() < 0.7 ? { creditCode: creditCode(with_, place.code) } : {}),
      ...(chance() < 0.8 ? { phone: `0${digits(2)}-${1 + upTo(8)}${digits(7)}` } : {}),
      ...(chance() < 0.9 ? { address: `${place.name}${one(streets)}路${1 + upTo(999)}号${1 + upTo(20)}层` } : {}),
      ...(neighbour?.address ? { address: neighbour.address } : {}),
      ...(neighbour?.phone && chance() < 0.2 ? { phone: neighbour.phone } : {}),
    },
  };
}

const wide = (text: string) =>
  [...text]
    .map((letter) => (/[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter))
    .join(' ');

/** Second records as migrations meet them: each kind of change in turn, with as much of the rest as people carry over. */
function secondRecord(with_: Tools, first: Planted, id: number, kind: number): Planted {
  const { chance, one } = with_;
  const { name, ...rest } = first.traits;
  const kept = {
    region: rest.region,
    ...(rest.phone && chance() < 0.8 ? { phone: rest.phone.replace('-', '') } : {}),
    ...(rest.address && chance() < 0.8 ? { address: ` ${rest.address.replace('号', '号 ')}` } : {}),
  };
  const code = rest.creditCode;
  const changed = (): PartnerTraits => {
    switch (kind % 6) {
      case 0: // full-width and blanks
        return { ...kept, name: ` ${wide(name)}\u3000` };
      case 1: {
        // A slip of one character in the part that tells names apart.
        const at = Math.min(name.length - 6, 4);
        return {
          ...kept,
          name: name.slice(0, at) + one(brands) + name.slice(at + 1),
          ...(code ? { creditCode: code } : {}),
        };
      }
      case 2: {
        // An old name: only code or the column of former names can tell.
        const old = `${one(places).name}${one(brands)}${one(brands)}${one(trades)}有限公司`;
        return code && chance() < 0.6
          ? { ...kept, name: old, creditCode: code }
          : { ...kept, name: old, otherNames: [name] };
      }
      case 3: // a branch
        return { ...kept, name: `${name}${chance() < 0.5 ? `（${one(places).short}分公司）` : '第一分公司'}` };
      case 4: // another legal form
        return {
          ...kept,
          name: name.endsWith('有限责任公司')
            ? name.replace('有限责任', '有限')
            : name.replace(/(股份)?有限公司$/, '有限责任公司'),
        };
      default: // the region's name left out
        return { ...kept, name: name.replace(/^.{2,5}?市/, '') };
    }
  };
  return { id, same: first.id, traits: changed() };
}

/** A list of partners in which one of twenty is a second record of an earlier one. */
export function plantedPartners(seed: number, size = 2_000): Planted[] {
  const with_ = tools(seed);
  const seconds = size / 20;
  const taken: Taken = new Set();
  const firsts: Planted[] = [];
  for (let id = 0; id < size - seconds; id += 1) firsts.push(original(with_, id, taken, firsts.at(-1)));
  const again = new Set<number>();
  while (again.size < seconds) again.add(with_.upTo(firsts.length));
  return [
    ...firsts,
    ...[...again].map((id, index) => secondRecord(with_, firsts[id] as Planted, firsts.length + index, index)),
  ];
}

/** How many of the pairs found are planted ones, and how many of the planted ones are found. */
export function duplicateFigures(planted: readonly Planted[]): { readonly precision: number; readonly recall: number } {
  const found = findPartnerPairs(planted);
  const right = found.filter(({ row, other }) => row.same === other.id);
  return {
    precision: right.length / found.length,
    recall: right.length / planted.filter(({ same }) => same !== undefined).length,
  };
}
