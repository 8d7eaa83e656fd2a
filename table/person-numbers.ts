import { personCodec } from './people.ts';
import type { IdentityDocument, PersonIdentity } from '../domain/people/person.ts';
import type { NumberHolder } from '../domain/people/identity.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Key, Write } from './write.ts';

interface Numbered {
  readonly document?: IdentityDocument | undefined;
  readonly documentNumber?: string | undefined;
}

/**
 * Where it stands who holds a document number. The number itself stands in no key, since keys are told to logs and
 * measured; its hash could still be guessed from all numbers there are, so the row goes when the person is erased.
 */
function placeOf(company: string, { document = 'identity-card', documentNumber }: Numbered): Key | undefined {
  return documentNumber === undefined
    ? undefined
    : keys.personNumber(company, hashOf(['person-number', company, document, documentNumber]));
}

/** Whose files hold some document numbers, in their order: undefined where nobody does. One round of two BatchGets. */
export async function readNumberHolders(
  store: Store,
  company: string,
  numbers: readonly Numbered[],
): Promise<readonly (NumberHolder | undefined)[]> {
  const places = numbers.map((numbered) => placeOf(company, numbered));
  const found = await store.getMany(
    places.map((place) => place ?? keys.personNumber(company, 'none')),
    'consistent',
  );
  const ids = found.map((row) => row?.['personId'] as string | undefined);
  const people = await store.getMany(
    ids.map((id) => keys.person(company, id ?? 'none')),
    'consistent',
  );
  return ids.map((personId, index) => {
    const person = people[index];
    if (personId === undefined || !person) return undefined;
    return { personId, status: personCodec.fromItem(person).status };
  });
}

/** Who holds one document number. */
export async function readNumberHolder(
  store: Store,
  company: string,
  numbered: Numbered,
): Promise<NumberHolder | undefined> {
  const [holder] = await readNumberHolders(store, company, [numbered]);
  return holder;
}

/** Lets a file hold its number, in place of the file that did as it was read: two who open one at once meet here. */
export function holdNumber(identity: PersonIdentity, holder: NumberHolder | undefined): Write[] {
  const { company, personId } = identity;
  const place = placeOf(company, identity);
  if (!place || holder?.personId === personId) return [];
  const guard = holder ? { equals: { personId: holder.personId } } : { exists: false };
  return [{ kind: 'put', item: { ...place, kind: 'person-number', schema: 1, personId }, guard }];
}

/** Gives a number up, where the file is the one that holds it. */
export function releaseNumber(identity: PersonIdentity, holder: NumberHolder | undefined): Write[] {
  const { company, personId } = identity;
  const place = placeOf(company, identity);
  if (!place || holder?.personId !== personId) return [];
  return [{ kind: 'delete', key: place, guard: { equals: { personId } } }];
}

/** What a change of the number writes: nothing where it stays as it was. */
export function moveNumber(
  before: { readonly identity: PersonIdentity; readonly holder: NumberHolder | undefined },
  after: { readonly identity: PersonIdentity; readonly holder: NumberHolder | undefined },
): Write[] {
  const place = ({ identity }: { readonly identity: PersonIdentity }) => placeOf(identity.company, identity)?.pk;
  if (place(before) === place(after)) return [];
  return [...releaseNumber(before.identity, before.holder), ...holdNumber(after.identity, after.holder)];
}
