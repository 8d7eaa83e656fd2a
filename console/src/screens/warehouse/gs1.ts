/**
 * Reads a scanned GS1 label on the device, for dead spots and for an answer without a wait. It knows only what stands on
 * packages of devices and gives up on everything else, which the API then reads: the API has the last word on each scan.
 * What it does read it reads as the API does; `test/console/gs1.test.ts` holds the two against each other.
 */
export interface Label {
  /** GTIN of the package scanned, 14 digits. */
  readonly di?: string;
  readonly lot?: string;
  readonly serial?: string;
  readonly productionDate?: string;
  readonly expiryDate?: string;
  /** Pieces in an item of varying content (30). */
  readonly count?: number;
  /** GTIN inside a logistic unit and how many of it: 37 has no meaning without them. */
  readonly contentDi?: string;
  readonly contentCount?: number;
}

/** Identifier → shape of its value; `fixed` needs no separator after it. */
const shapes: Readonly<Record<string, { readonly value: RegExp; readonly most: number; readonly fixed: boolean }>> = {
  '00': { value: /^\d{18}$/, most: 18, fixed: true },
  '01': { value: /^\d{14}$/, most: 14, fixed: true },
  '02': { value: /^\d{14}$/, most: 14, fixed: true },
  '10': { value: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/, most: 20, fixed: false },
  '11': { value: /^\d{6}$/, most: 6, fixed: true },
  '17': { value: /^\d{6}$/, most: 6, fixed: true },
  '21': { value: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/, most: 20, fixed: false },
  '30': { value: /^\d{1,8}$/, most: 8, fixed: false },
  '37': { value: /^\d{1,8}$/, most: 8, fixed: false },
};
const separator = '\u001d';
const gs1Symbology = /^\](?:C1|d2|Q3|e0|J1)/;
const anySymbology = /^\][A-Za-z][0-9A-Za-z]/;

type Elements = Map<string, string>;

/** What a label says, or undefined where only the API can tell. `today` decides the century of two-digit years. */
export function readLabel(text: string, today: string): Label | undefined {
  const elements: Elements = new Map();
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return undefined;
  for (const line of lines) if (!cut(line.trim(), elements)) return undefined;
  return isWhole(elements) ? labelOf(elements, today) : undefined;
}

/** False: it holds something that this reader does not know. */
function cut(code: string, into: Elements): boolean {
  const symbology = anySymbology.exec(code)?.[0] ?? '';
  const rest = code.slice(symbology.length);
  if (rest === '') return false;
  if (gs1Symbology.test(symbology)) return cutElements(rest, into);
  if (rest.startsWith('(')) return cutBracketed(rest, into);
  // The digits of an EAN, UPC or ITF code are a GTIN without an identifier before it.
  if (/^(?:\d{8}|\d{12,14})$/.test(rest)) return put(into, '01', rest.padStart(14, '0'));
  return symbology === '' && /^\u001d?\d/.test(rest) && cutElements(rest, into);
}

function cutElements(code: string, into: Elements): boolean {
  let at = code.startsWith(separator) ? 1 : 0;
  if (at >= code.length) return false;
  while (at < code.length) {
    const ai = code.slice(at, at + 2);
    const shape = shapes[ai];
    if (!shape) return false;
    const from = at + 2;
    const next = code.indexOf(separator, from);
    const stop = next < 0 ? code.length : next;
    if (!shape.fixed && stop - from > shape.most) return false;
    const end = Math.min(stop, from + shape.most);
    if (!put(into, ai, code.slice(from, end))) return false;
    at = end === stop ? end + 1 : end;
  }
  return true;
}

/** The form printed for people. An escaped bracket is rare enough to be left to the API. */
function cutBracketed(code: string, into: Elements): boolean {
  if (code.includes('\\(')) return false;
  const starts = [...code.matchAll(/\((\d{2,4})\)/g)];
  if (starts[0]?.index !== 0) return false;
  return starts.every((start, index) => {
    const from = start.index + start[0].length;
    const value = code.slice(from, starts[index + 1]?.index ?? code.length).replace(/^[ \t]+|[ \t]+$/g, '');
    return put(into, start[1] ?? '', value);
  });
}

/** Keeps an element; a repeated one must say the same. */
function put(into: Elements, ai: string, value: string): boolean {
  if (!shapes[ai]?.value.test(value)) return false;
  const before = into.get(ai);
  into.set(ai, value);
  return before === undefined || before === value;
}

/** Whether the elements may stand beside each other and their check digits are right. */
function isWhole(elements: Elements): boolean {
  const has = (ai: string): boolean => elements.has(ai);
  const needsItem = ['10', '11', '17', '30'].some(has);
  if (needsItem && !has('01') && !has('02')) return false;
  if (has('21') && !has('01')) return false;
  if (has('01') && (has('02') || has('37'))) return false;
  if (has('02') !== has('37') || (has('37') && !has('00'))) return false;
  return ['00', '01', '02'].every((ai) => !has(ai) || isChecked(elements.get(ai) ?? ''));
}

/** The last digit is the modulo-10 check of those before it: weights 3, 1, 3, … from the right. */
function isChecked(digits: string): boolean {
  const sum = [...digits.slice(0, -1)].reduceRight(
    (total, digit, index) => total + Number(digit) * ((digits.length - index) % 2 === 0 ? 3 : 1),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

function labelOf(elements: Elements, today: string): Label | undefined {
  const dates = ['11', '17'].flatMap((ai) => (elements.has(ai) ? [dayOf(elements.get(ai) ?? '', today)] : []));
  if (dates.includes(undefined)) return undefined;
  const count = (ai: string): number | undefined => (elements.has(ai) ? Number(elements.get(ai)) : undefined);
  const date = (ai: string): string | undefined =>
    elements.has(ai) ? dayOf(elements.get(ai) ?? '', today) : undefined;
  const said = {
    di: elements.get('01'),
    lot: elements.get('10'),
    serial: elements.get('21'),
    productionDate: date('11'),
    expiryDate: date('17'),
    count: count('30'),
    contentDi: elements.get('02'),
    contentCount: count('37'),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** YYMMDD as a day; DD=00 is the last of the month. Years lie from 49 back to 50 ahead. */
function dayOf(yymmdd: string, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const difference = Number(yymmdd.slice(0, 2)) - (thisYear % 100);
  const year = thisYear + difference + (difference >= 51 ? -100 : difference <= -50 ? 100 : 0);
  const month = Number(yymmdd.slice(2, 4));
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(yymmdd.slice(4, 6)) || last;
  return day > last ? undefined : `${year}-${yymmdd.slice(2, 4)}-${String(day).padStart(2, '0')}`;
}
