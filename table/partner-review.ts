import type { Partner } from '../domain/partners/partner.ts';
import { keys } from './keys.ts';
import { partnerCodec } from './partners.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** Puts a partner on the list of those that wait for first-operation review, or takes it off. */
export function reviewWrite({ company, id, status }: Partner): Write {
  const key = keys.partnerInReview(company, id);
  if (status !== 'pending') return { kind: 'delete', key };
  return { kind: 'put', item: { ...key, kind: 'partner-in-review', schema: 1 } };
}

/** A page of partners that wait for review, the oldest first. */
export async function partnersInReview(
  store: Store,
  company: string,
  page: { readonly limit: number; readonly cursor?: string },
) {
  const { pk } = keys.partnerInReview(company, '');
  const { items, cursor } = await store.query({ pk, ...page, reading: 'eventual' });
  const partners = await store.getMany(
    items.map(({ sk }) => keys.partner(company, sk)),
    'eventual',
  );
  return { partners: partners.flatMap((item) => (item ? [partnerCodec.fromItem(item)] : [])), cursor };
}
