import { normalised, searchPairs } from '../domain/catalogue/search-text.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** The pairs of a name, and the first character of each word: people are looked for by their surname alone. */
function pairsOf(name: string | undefined): string[] {
  if (name === undefined) return [];
  const first = normalised(name)
    .split(' ')
    .map((word) => [...word][0] ?? '');
  return [...new Set([...first, ...searchPairs({ name, code: '', specification: '' })])].filter(Boolean);
}

/**
 * By which a person is found by a part of the name. These rows hold the name, so they come and go with it: a person under
 * another name, or erased, leaves none of the old ones.
 */
export function personNameWrites(
  { company, id }: { readonly company: string; readonly id: string },
  before: string | undefined,
  after: string | undefined,
): Write[] {
  if (before === after) return [];
  const pairs = pairsOf(after);
  const gone = pairsOf(before).filter((pair) => !pairs.includes(pair));
  return [
    ...gone.map((pair): Write => ({ kind: 'delete', key: keys.personBigram(company, pair, id) })),
    ...pairs.map((pair): Write => ({
      kind: 'put',
      item: { ...keys.personBigram(company, pair, id), kind: 'person-name', schema: 1, text: normalised(after ?? '') },
    })),
  ];
}

/** People whose name holds all pieces; reads one pair's list, at most 1,000 names. */
export async function findPersonIds(
  store: Store,
  company: string,
  search: { readonly pair: string; readonly pieces: readonly string[] },
  limit: number,
): Promise<readonly string[]> {
  const { pk } = keys.personBigram(company, search.pair, '');
  const { items } = await store.query({ pk, limit: 1000, reading: 'eventual' });
  return items
    .filter(({ text }) => search.pieces.every((piece) => String(text).includes(piece)))
    .slice(0, limit)
    .map(({ sk }) => sk);
}
