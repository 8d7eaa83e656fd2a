import { normalised, searchPairs } from '../domain/catalogue/search-text.ts';
import type { Partner } from '../domain/partners/partner.ts';
import type { Attributes } from './codec.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

type Named = Pick<Partner, 'company' | 'id' | 'code' | 'name'>;

const pairsOf = ({ name, code }: Pick<Named, 'name' | 'code'>) => searchPairs({ name, code, specification: '' });

function pairWrites(partner: Named, pairs: readonly string[]): Write[] {
  const text = normalised(`${partner.name} ${partner.code}`);
  return pairs.map((pair) => ({
    kind: 'put',
    item: { ...keys.partnerBigram(partner.company, pair, partner.id), kind: 'partner-name', schema: 1, text },
  }));
}

/** What a new partner leaves so that it is found by a part of its name. */
export function newPartnerNameWrites(partner: Partner): Write[] {
  return pairWrites(partner, pairsOf(partner));
}

/** What a partner under another name than it was read with leaves: the old pairs go, the new ones come. */
export function changedPartnerNameWrites(partner: Partner): Write[] {
  const { before } = (partner.remembered ?? {}) as { readonly before?: Attributes };
  const name = before?.['name'];
  if (typeof name !== 'string' || name === partner.name) return [];
  const pairs = pairsOf(partner);
  return [
    ...pairsOf({ name, code: partner.code })
      .filter((pair) => !pairs.includes(pair))
      .map((pair): Write => ({ kind: 'delete', key: keys.partnerBigram(partner.company, pair, partner.id) })),
    ...pairWrites(partner, pairs),
  ];
}

/** Partners whose name and code hold all pieces; reads one pair's list, at most 1,000 names. */
export async function findPartnerIds(
  store: Store,
  company: string,
  search: { readonly pair: string; readonly pieces: readonly string[] },
  limit: number,
): Promise<readonly string[]> {
  const { pk } = keys.partnerBigram(company, search.pair, '');
  const { items } = await store.query({ pk, limit: 1000, reading: 'eventual' });
  return items
    .filter(({ text }) => search.pieces.every((piece) => String(text).includes(piece)))
    .slice(0, limit)
    .map(({ sk }) => sk);
}
