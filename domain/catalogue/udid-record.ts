import type { CategoryCode } from '../shared/device-category.ts';
import { categoryCodes } from '../shared/device-category.ts';
import { udiParts, type UdiPart } from '../shared/udi-duty.ts';
import { plainNumber } from './certificate-number.ts';
import type { ItemChange } from './change-item.ts';
import type { Item } from './item.ts';

/** One device as the national UDI database (唯一标识数据库) publishes it; absent where it says nothing. */
export interface UdidRecord {
  /** zxxsdycpbs: device identifier of the smallest sales unit. */
  readonly di: string;
  /** cpmctymc */
  readonly name?: string;
  /** ggxh: model and specification in one. */
  readonly modelAndSpecification?: string;
  /** ylqxzcrbarmc */
  readonly registrant?: string;
  /** zczbhhzbapzbh; several are divided by commas. */
  readonly certificateNumbers: readonly string[];
  /** ybbm */
  readonly insuranceCode?: string;
  /** flbm, e.g. `13-07-01`. */
  readonly classCode?: string;
  /** sfwwjbz */
  readonly sterile?: boolean;
  /** scbssfbhph, scbssfbhxlh, scbssfbhscrq, scbssfbhsxrq */
  readonly shows: Readonly<Partial<Record<UdiPart, boolean>>>;
}

/** Data of an item that the database knows too, and the certificates, which are linked and not written. */
export const udidFields = [
  'name',
  'specification',
  'manufacturer',
  'sterile',
  'udiShows',
  'categoryCode',
  'insuranceCode',
  'insuranceSpecificationCode',
  'certificates',
] as const;
export type UdidField = (typeof udidFields)[number];
export type TakeableField = Exclude<UdidField, 'certificates'>;

/** One thing in which the database and our master differ, as texts to be read side by side. */
export interface UdidDifference {
  readonly field: UdidField;
  readonly ours: string;
  readonly theirs: string;
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

/** What the database says in the form of our own data; fields it is silent about or cannot say are left out. */
export function udidData(record: UdidRecord): Pick<ItemChange, TakeableField> {
  const { name, modelAndSpecification, registrant, sterile, insuranceCode, shows } = record;
  const category = record.classCode?.startsWith('6840') ? '6840' : record.classCode?.slice(0, 2);
  const saysParts = Object.keys(shows).length > 0;
  return {
    ...(name ? { name } : {}),
    ...(modelAndSpecification ? { specification: modelAndSpecification } : {}),
    ...(registrant ? { manufacturer: registrant } : {}),
    ...(sterile === undefined ? {} : { sterile }),
    ...(saysParts ? { udiShows: udiParts.filter((part) => shows[part] === true) } : {}),
    ...(isCategory(category) ? { categoryCode: category } : {}),
    ...(/^C\d{19}$/.test(insuranceCode ?? '') ? { insuranceCode } : {}),
    ...(/^C\d{26}$/.test(insuranceCode ?? '') ? { insuranceSpecificationCode: insuranceCode } : {}),
  };
}

function isCategory(code: string | undefined): code is CategoryCode {
  return (categoryCodes as readonly (string | undefined)[]).includes(code);
}

type Said = string | boolean | readonly string[] | undefined;

function asText(value: Said): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** Whether both say the same: names by their letters alone, model and specification in either order. */
function agrees(field: TakeableField, item: Item, theirs: Said): boolean {
  if (field === 'specification') {
    const { model, specification } = item;
    return [specification, model, `${model}${specification}`, `${specification}${model}`]
      .map(plain)
      .includes(plain(asText(theirs)));
  }
  if (field === 'udiShows') {
    const sorted = (parts: Said) => (typeof parts === 'object' ? parts.toSorted().join() : '');
    return sorted(item.udiShows) === sorted(theirs);
  }
  return plain(asText(item[field])) === plain(asText(theirs));
}

/** In what the database and the item differ, field by field; what the database does not say is no difference. */
export function udidDifferences(item: Item, record: UdidRecord): readonly UdidDifference[] {
  const fields = Object.entries(udidData(record)) as [TakeableField, Said][];
  const differences = fields
    .filter(([field, theirs]) => !agrees(field, item, theirs))
    .map(([field, theirs]): UdidDifference => ({ field, ours: asText(item[field]), theirs: asText(theirs) }));
  const known = new Set(item.certificates.map(({ number }) => plainNumber(number)));
  const strange = record.certificateNumbers.filter((number) => !known.has(plainNumber(number)));
  if (strange.length === 0) return differences;
  const ours = [...known].join(', ');
  return [...differences, { field: 'certificates', ours, theirs: record.certificateNumbers.join(', ') }];
}
