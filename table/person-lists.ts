import { searchFor } from '../domain/catalogue/search-text.ts';
import { keys } from './keys.ts';
import { letterCodec, readPeople, readPersonFiles } from './people.ts';
import { findPersonIds } from './person-names.ts';
import type { Store } from './store.ts';

interface Asked {
  readonly kind?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly post?: string | undefined;
  readonly name?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface IdPage {
  readonly ids: readonly string[];
  readonly cursor?: string | undefined;
}

const personIdOf = (pk: string): string => pk.slice(pk.lastIndexOf('#') + 1);

async function idsOf(store: Store, company: string, asked: Asked): Promise<IdPage> {
  const { kind, partnerId = 'own', post, name, limit, cursor } = asked;
  if (name !== undefined) {
    const search = searchFor(name);
    return { ids: search ? await findPersonIds(store, company, search, limit) : [] };
  }
  if (post !== undefined) {
    const { pk } = keys.personOfPost(company, post, '');
    const page = await store.query({ pk, limit, cursor, reading: 'eventual' });
    return { ids: page.items.map(({ sk }) => sk), cursor: page.cursor };
  }
  const question =
    kind === undefined
      ? ({ index: 'gs2', pk: keys.peopleOfPartner(company, partnerId) } as const)
      : ({ index: 'gs1', pk: keys.peopleOfKind(company, kind) } as const);
  const page = await store.query({ ...question, limit, cursor, reading: 'eventual' });
  return { ids: page.items.map(({ pk }) => personIdOf(pk)), cursor: page.cursor };
}

/** A page of people with who they are: one Query, then one BatchGet of two keys each. */
export async function findPeople(store: Store, company: string, asked: Asked) {
  const { ids, cursor } = await idsOf(store, company, asked);
  return { people: await readPeople(store, company, ids, 'eventual'), cursor };
}

/** A page of our own people with their files: one Query, then one for each person, side by side. */
export async function ownPersonFiles(store: Store, company: string, page: Pick<Asked, 'limit' | 'cursor'>) {
  const { ids, cursor } = await idsOf(store, company, page);
  const files = await readPersonFiles(store, company, ids, 'eventual');
  return { files: ids.flatMap((id) => files.get(id) ?? []), cursor };
}

/** A page of what lapses in a month, with the file of each person: one Query, then one for each person. */
export async function lapsingPapers(
  store: Store,
  company: string,
  { month, limit, cursor }: { readonly month: string; readonly limit: number; readonly cursor?: string | undefined },
) {
  const pk = keys.personPapersLapsing(company, month);
  const page = await store.query({ index: 'gs1', pk, limit, cursor, reading: 'eventual' });
  const entries = page.items.map((item) => ({
    personId: personIdOf(item.pk),
    paperId: item.sk.slice(item.sk.indexOf('#') + 1),
  }));
  const files = await readPersonFiles(
    store,
    company,
    entries.map(({ personId }) => personId),
    'eventual',
  );
  const papers = entries.flatMap(({ personId, paperId }) => {
    const file = files.get(personId);
    return file ? [{ file, paperId }] : [];
  });
  return { papers, cursor: page.cursor };
}

/** A page of letters that wait for approval, those that lapse first at the top, with the person of each. */
export async function waitingLetters(store: Store, company: string, page: Pick<Asked, 'limit' | 'cursor'>) {
  const { limit, cursor } = page;
  const pk = keys.lettersWaiting(company);
  const found = await store.queryDocuments({ index: 'gs2', pk, limit, cursor, reading: 'eventual' });
  const letters = found.items.map(letterCodec.fromItem);
  const ids = [...new Set(letters.map(({ personId }) => personId))];
  const people = await readPeople(store, company, ids, 'eventual');
  const byId = new Map(people.map((one) => [one.person.id, one] as const));
  const waiting = letters.flatMap((letter) => {
    const who = byId.get(letter.personId);
    return who ? [{ letter, ...who }] : [];
  });
  return { waiting, cursor: found.cursor };
}
