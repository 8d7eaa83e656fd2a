import type { ItemData } from './item.ts';

/** How many pairs an item is indexed by: each costs a write when it is registered. */
export const indexedPairs = 20;

/** Longest text kept with each pair, in characters. */
const longestText = 160;

type Searched = Pick<ItemData, 'name' | 'code' | 'specification'>;

/** The form in which names are compared: width, case and blanks of no account. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** What a search looks into. */
export function searchText(item: Searched): string {
  return normalised(`${item.name} ${item.code} ${item.specification}`).slice(0, longestText);
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/**
 * The pairs of neighbouring characters an item is found by: first the one each word begins with, then the second of
 * each, and so on until there are enough. Chinese has no blanks, so a Chinese name gives all of its pairs in turn.
 */
export function searchPairs(item: Searched): string[] {
  const byWord = words(searchText(item)).map(pairsOf);
  const pairs = new Set<string>();
  for (let place = 0; byWord.some((word) => place < word.length); place += 1) {
    for (const word of byWord) {
      const pair = word[place];
      if (pair !== undefined && pairs.size < indexedPairs) pairs.add(pair);
    }
  }
  return [...pairs];
}

/** What to look for: the pair whose list is read, and the pieces each hit must hold; undefined without any word. */
export function searchFor(text: string): { readonly pair: string; readonly pieces: readonly string[] } | undefined {
  const wanted = words(normalised(text)).sort((a, b) => b.length - a.length);
  const pair = wanted[0] && pairsOf(wanted[0])[0];
  return pair === undefined ? undefined : { pair, pieces: normalised(text).split(' ') };
}
