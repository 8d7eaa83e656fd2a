import { plainText } from './cells.ts';
import { findPairs, numbersIn, rounded, textLikeness, type Likeness, type Pair } from './likeness.ts';

/** What an item is known by, as it stands in a list or in the master. */
export interface ItemTraits {
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly manufacturer: string;
  /** Device identifiers in the form in which they are stored. */
  readonly dis: readonly string[];
  readonly certificates: readonly string[];
}

const letters = (text: string) =>
  plainText(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]/gu, '');

interface Compared {
  readonly traits: ItemTraits;
  readonly name: string;
  readonly size: string;
  readonly maker: string;
  readonly numbers: string;
}

function compared(traits: ItemTraits): Compared {
  const size = letters(`${traits.specification}${traits.model}`);
  return {
    traits,
    name: letters(traits.name),
    size,
    maker: letters(traits.manufacturer).slice(0, 6),
    numbers: numbersIn(plainText(`${traits.name} ${traits.specification} ${traits.model}`)),
  };
}

function keysOf({ traits, name, size, maker, numbers }: Compared): string[] {
  return [
    ...traits.dis.map((di) => `d${di}`),
    ...traits.certificates.map((certificate) => `c${letters(certificate)}|${size}`),
    `s${maker}|${numbers}|${name.slice(0, 2)}`,
    `s${maker}|${numbers}|${name.slice(-2)}`,
  ];
}

/** Least likeness of names of the same maker in the same sizes. */
const alike = 0.85;

function compare(a: Compared, b: Compared): Likeness | undefined {
  if (a.traits.dis.some((di) => b.traits.dis.includes(di))) return { score: 1, reasons: ['same-di'] };
  // An item has its identifiers from its registrant: two that name other ones are two items.
  if (a.traits.dis.length > 0 && b.traits.dis.length > 0) return undefined;
  const certificate = a.traits.certificates.find((one) => b.traits.certificates.includes(one));
  if (certificate && a.size === b.size) return { score: 0.95, reasons: ['same-certificate', 'same-specification'] };
  if (a.numbers !== b.numbers || a.maker !== b.maker) return undefined;
  const likeness = rounded(textLikeness(a.name, b.name));
  const sizes = textLikeness(a.size, b.size);
  if (likeness < alike || sizes < alike) return undefined;
  const reasons = [likeness === 1 ? 'same-name' : `name-${likeness.toFixed(2)}`, 'same-manufacturer'];
  if (a.size === b.size) reasons.push('same-specification');
  return { score: rounded(0.9 * likeness * sizes), reasons };
}

/** Pairs of items that may be one, with score and reasons, in the order of the records. */
export function findItemPairs<T extends { readonly traits: ItemTraits }>(records: readonly T[]): Pair<T>[] {
  const all = records.map((record) => ({ record, ...compared(record.traits) }));
  return findPairs(all, keysOf, compare).map(({ row, other, score, reasons }) => ({
    row: row.record,
    other: other.record,
    score,
    reasons,
  }));
}
