import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { UdidRecord } from '../../domain/catalogue/udid-record.ts';

/**
 * Values stay texts, since identifiers and numbers of certificates look like numbers. Entities are not resolved: a file
 * of the authority has none of its own, and a forged one could fill the memory with them.
 */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: false,
});

type Fields = Readonly<Record<string, unknown>>;

/** Every device of a file, wherever in it; undefined where the text is no XML. */
export function readUdidXml(xml: string): readonly UdidRecord[] | undefined {
  if (XMLValidator.validate(xml) !== true) return undefined;
  const records: UdidRecord[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const fields = node as Fields;
      if (textOf(fields, 'zxxsdycpbs')) records.push(recordOf(fields));
      else Object.values(fields).forEach(visit);
    }
  };
  visit(parser.parse(xml));
  return records;
}

function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** 是/否 or 1/0, as versions of the database wrote it; anything else says nothing. */
function flagOf(fields: Fields, name: string): boolean | undefined {
  const text = textOf(fields, name);
  if (text === '是' || text === '1') return true;
  return text === '否' || text === '0' ? false : undefined;
}

function recordOf(fields: Fields): UdidRecord {
  const flags = {
    lot: flagOf(fields, 'scbssfbhph'),
    serial: flagOf(fields, 'scbssfbhxlh'),
    productionDate: flagOf(fields, 'scbssfbhscrq'),
    expiry: flagOf(fields, 'scbssfbhsxrq'),
  };
  const told = {
    name: textOf(fields, 'cpmctymc')?.slice(0, 200),
    modelAndSpecification: textOf(fields, 'ggxh')?.slice(0, 500),
    registrant: textOf(fields, 'ylqxzcrbarmc')?.slice(0, 200),
    insuranceCode: textOf(fields, 'ybbm'),
    classCode: textOf(fields, 'flbm'),
    sterile: flagOf(fields, 'sfwwjbz'),
  };
  return {
    ...present(told),
    di: textOf(fields, 'zxxsdycpbs') ?? '',
    certificateNumbers: (textOf(fields, 'zczbhhzbapzbh') ?? '').split(/[,，;；]/).filter((number) => number !== ''),
    shows: present(flags),
  };
}

/** Leaves out what nothing was said of. */
function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
