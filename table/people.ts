import type {
  AuthorisationLetter,
  HealthCheck,
  Person,
  PersonIdentity,
  PersonQualification,
} from '../domain/people/person.ts';
import type { Attendance } from '../domain/people/training.ts';
import type { PersonFacts } from '../domain/shared/authorised-person.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { aggregateCodec, rowCodec, type IndexKeys } from './codec.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Item, Write } from './write.ts';

export const personCodec = aggregateCodec<Person>({
  kind: 'person',
  schema: 1,
  key: (person) => keys.person(person.company, person.id),
  indexes: ({ company, id, kind, partnerId, status }) => ({
    // Those who work come first.
    gs1: { pk: keys.peopleOfKind(company, kind), sk: `${status}#${id}` },
    gs2: { pk: keys.peopleOfPartner(company, partnerId ?? 'own'), sk: `${status}#${id}` },
  }),
});

/** No aggregate: a change record would keep the very data that must be erasable. */
export const identityCodec = rowCodec<PersonIdentity>({
  kind: 'person-identity',
  schema: 1,
  key: (identity) => keys.personIdentity(identity.company, identity.personId),
});

const lapsing = (company: string, day: Day | undefined, id: string): IndexKeys => ({
  gs1: day === undefined ? undefined : { pk: keys.personPapersLapsing(company, day.slice(0, 7)), sk: `${day}#${id}` },
});

export const letterCodec = aggregateCodec<AuthorisationLetter>({
  kind: 'authorisation-letter',
  schema: 1,
  key: (letter) => keys.authorisationLetter(letter.company, letter.personId, letter.id),
  indexes: ({ company, id, status, validTo }) => ({
    ...lapsing(company, status === 'revoked' ? undefined : validTo, id),
    gs2: status === 'pending' ? { pk: keys.lettersWaiting(company), sk: `${validTo}#${id}` } : undefined,
  }),
});

export const qualificationCodec = aggregateCodec<PersonQualification>({
  kind: 'person-qualification',
  schema: 1,
  key: (paper) => keys.personQualification(paper.company, paper.personId, paper.id),
  indexes: ({ company, id, validTo }) => lapsing(company, validTo, id),
});

export const healthCheckCodec = aggregateCodec<HealthCheck>({
  kind: 'health-check',
  schema: 1,
  key: (check) => keys.healthCheck(check.company, check.personId, check.id),
  indexes: ({ company, id, nextDue }) => lapsing(company, nextDue, id),
});

/** Stands in the person's file; its index answers who was at a training. */
export const attendanceCodec = rowCodec<Attendance>({
  kind: 'training-attendance',
  schema: 1,
  key: ({ company, personId, trainingId, heldOn }) => keys.attendance(company, personId, trainingId, heldOn),
  indexes: ({ company, personId, trainingId, heldOn }) => ({
    gs1: { pk: keys.attendeesOfTraining(company, trainingId), sk: `${heldOn}#${personId}` },
  }),
});

/** Takes the personal data out of an identity; that it was erased stays readable. */
export function blankIdentity(company: string, personId: string, erasedAt: string): Write {
  return {
    kind: 'update',
    key: keys.personIdentity(company, personId),
    set: { erasedAt },
    remove: ['name', 'phone', 'document', 'documentNumber'],
    guard: { exists: true },
  };
}

/** Takes the number out of a diploma or certificate: it leads to the person. */
export function blankQualification(company: string, personId: string, qualificationId: string): Write {
  return {
    kind: 'update',
    key: keys.personQualification(company, personId, qualificationId),
    remove: ['number'],
    guard: { exists: true },
  };
}

/** Puts a person on the list of a post, or takes them off it. */
export function postWrites(
  { company, id }: Pick<Person, 'company' | 'id'>,
  before: readonly string[],
  after: readonly string[],
): Write[] {
  const come = after.filter((post) => !before.includes(post));
  const gone = before.filter((post) => !after.includes(post));
  return [
    ...come.map((post): Write => ({
      kind: 'put',
      item: { ...keys.personOfPost(company, post, id), kind: 'person-of-post', schema: 1 },
    })),
    ...gone.map((post): Write => ({ kind: 'delete', key: keys.personOfPost(company, post, id) })),
  ];
}

/** Two people who put the same letter on file at once meet at one key, and the second is told. */
export function letterIdOf(personId: string, number: string): string {
  return `ltr_${hashOf([personId, number]).slice(0, 20)}`;
}

/** A person with all papers. */
export interface PersonFile {
  readonly person: Person;
  readonly identity: PersonIdentity;
  readonly letters: readonly AuthorisationLetter[];
  readonly qualifications: readonly PersonQualification[];
  readonly checks: readonly HealthCheck[];
  readonly attendances: readonly Attendance[];
}

/** The whole file in one Query of its partition. */
export async function readPersonFile(
  store: Store,
  company: string,
  personId: string,
  reading: Reading,
): Promise<PersonFile | undefined> {
  const items = await store.queryAll({ pk: keys.person(company, personId).pk, reading });
  const of = (kind: string): Item[] => items.filter((item) => item['kind'] === kind);
  const [person] = of(personCodec.kind);
  if (!person) return undefined;
  const [identity] = of(identityCodec.kind);
  return {
    person: personCodec.fromItem(person),
    identity: identity ? identityCodec.fromItem(identity) : { personId, company },
    letters: of(letterCodec.kind).map(letterCodec.fromItem),
    qualifications: of(qualificationCodec.kind).map(qualificationCodec.fromItem),
    checks: of(healthCheckCodec.kind).map(healthCheckCodec.fromItem),
    attendances: of(attendanceCodec.kind).map(attendanceCodec.fromItem),
  };
}

/** Files of several people, one Query each, side by side. */
export async function readPersonFiles(store: Store, company: string, ids: readonly string[], reading: Reading) {
  const distinct = [...new Set(ids)];
  const files = await Promise.all(distinct.map((id) => readPersonFile(store, company, id, reading)));
  return new Map(distinct.flatMap((id, index) => (files[index] ? [[id, files[index]] as const] : [])));
}

/**
 * What the gate asks of people that a document names: each with the letters, one Query of a person's own rows, side by
 * side in one wait. In the order of the ids, undefined where there is no such person.
 */
export async function readAuthorisedPeople(
  store: Store,
  company: string,
  ids: readonly string[],
  reading: Reading,
): Promise<readonly (PersonFacts | undefined)[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { pk, sk: to } = keys.person(company, id);
      const items = await store.queryAll({ pk, sk: { from: 'LETTER#', to }, reading });
      const header = items.find(({ sk }) => sk === to);
      if (!header) return undefined;
      const { kind, partnerId, leftOn } = personCodec.fromItem(header);
      const letters = items.filter((item) => item['kind'] === letterCodec.kind).map(letterCodec.fromItem);
      return { id, kind, partnerId, leftOn, letters };
    }),
  );
}

export async function readPerson(
  store: Store,
  company: string,
  personId: string,
  reading: Reading,
): Promise<Person | undefined> {
  const item = await store.get(keys.person(company, personId), reading);
  return item && personCodec.fromItem(item);
}

/** What a new or changed file names beside the person: the kind of the partner, and whether the account exists. */
export async function readBelonging(
  store: Store,
  company: string,
  { partnerId, userId }: { readonly partnerId?: string | undefined; readonly userId?: string | undefined },
) {
  const [partner, user] = await Promise.all([
    partnerId ? store.get(keys.partner(company, partnerId), 'consistent') : undefined,
    userId ? store.get(keys.userFile(company, userId), 'consistent') : undefined,
  ]);
  const partnerKind = partner?.['ownKind'] as string | undefined;
  return { ...(partnerKind ? { partnerKind } : {}), userKnown: user !== undefined };
}

/** People with who they are, in the order of the ids; those that do not exist are left out. */
export async function readPeople(store: Store, company: string, ids: readonly string[], reading: Reading) {
  const found = await store.getMany(
    ids.flatMap((id) => [keys.person(company, id), keys.personIdentity(company, id)]),
    reading,
  );
  return ids.flatMap((personId, index) => {
    const [person, identity] = [found[index * 2], found[index * 2 + 1]];
    if (!person) return [];
    return [
      {
        person: personCodec.fromItem(person),
        identity: identity ? identityCodec.fromItem(identity) : { personId, company },
      },
    ];
  });
}
