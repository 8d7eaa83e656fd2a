/** How alike two records are; every pair that is shown says by which of these. A person decides, nothing is merged alone. */
export interface Likeness {
  /** 0 to 1, two decimals. */
  readonly score: number;
  /** e.g. `same-credit-code`, `name-0.93`. */
  readonly reasons: readonly string[];
}

/** A pair that may be one thing: `row` came later in the list than `other`. */
export interface Pair<T> extends Likeness {
  readonly row: T;
  readonly other: T;
}

/** Records under one key beyond this many tell nothing apart: the key is left out, the others still bring pairs together. */
const mostUnderOneKey = 60;

/** Changes of single characters, with two neighbours swapped as one, that make one text of another. */
export function editsBetween(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let before: number[] = [];
  let last = right.map((_, index) => index + 1);
  last.unshift(0);
  for (const [i, letter] of left.entries()) {
    const now = [i + 1];
    for (const [j, other] of right.entries()) {
      const swapped = i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other;
      now.push(
        Math.min(
          (last[j + 1] ?? 0) + 1,
          (now[j] ?? 0) + 1,
          (last[j] ?? 0) + (letter === other ? 0 : 1),
          swapped ? (before[j - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, now];
  }
  return last.at(-1) ?? 0;
}

/** 1 for equal texts, less by the share of characters that differ. */
export function textLikeness(a: string, b: string): number {
  const longest = Math.max([...a].length, [...b].length);
  return longest === 0 ? 0 : 1 - editsBetween(a, b) / longest;
}

/** The text itself and the text less each one of its characters: two texts one slip apart share one of these. */
export function slips(text: string): string[] {
  const letters = [...text];
  return [text, ...letters.map((_, index) => letters.filter((__, place) => place !== index).join(''))];
}

/** All numbers of a text in order: goods of another size and hospitals of another number are other ones. */
export function numbersIn(text: string): string {
  return (text.match(/\d+(\.\d+)?|[一二三四五六七八九十百]+/g) ?? []).join(' ');
}

export const rounded = (score: number) => Math.round(score * 100) / 100;

/**
 * Compares only records that share a key, so that the work grows with the records and not with their square. The order
 * of pairs follows the order of records alone.
 */
export function findPairs<T>(
  records: readonly T[],
  keysOf: (record: T) => readonly string[],
  compare: (row: T, other: T) => Likeness | undefined,
): Pair<T>[] {
  const byKey = new Map<string, number[]>();
  for (const [index, record] of records.entries()) {
    for (const key of new Set(keysOf(record))) {
      const under = byKey.get(key);
      if (under) under.push(index);
      else byKey.set(key, [index]);
    }
  }
  const others = new Map<number, Set<number>>();
  for (const under of byKey.values()) {
    if (under.length < 2 || under.length > mostUnderOneKey) continue;
    for (const [place, row] of under.entries()) {
      const met = others.get(row) ?? new Set();
      for (const other of under.slice(0, place)) met.add(other);
      others.set(row, met);
    }
  }
  return [...others]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, met]) =>
      [...met]
        .sort((a, b) => a - b)
        .flatMap((other): Pair<T>[] => {
          const [later, earlier] = [records[row] as T, records[other] as T];
          const alike = compare(later, earlier);
          return alike ? [{ row: later, other: earlier, ...alike }] : [];
        }),
    );
}
