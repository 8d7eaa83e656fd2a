import type { PersonErased } from '../../events/people.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Person, PersonQualification } from './person.ts';

export interface ErasePersonState {
  readonly person: Person;
  readonly qualifications: readonly PersonQualification[];
}

export interface ErasedPerson {
  readonly person: Person;
  /** Their numbers lead to the person, so they go too. */
  readonly qualificationIds: readonly string[];
}

/**
 * Erases who a person was; the file stays under its id. Only of somebody who has left: as long as a letter can be shown
 * in the person's name, the law asks for name and number (GSP 53, 78).
 */
export function erasePerson(
  { person, qualifications }: ErasePersonState,
  _command: object,
  { now }: { readonly now: Instant },
): Decision<ErasedPerson, PersonErased, 'person-already-erased' | 'person-still-active'> {
  if (person.erasedAt) return rejected('person-already-erased', { person: person.id, erasedAt: person.erasedAt });
  if (person.status !== 'left') return rejected('person-still-active', { person: person.id });
  return accepted(
    { person: { ...person, erasedAt: now }, qualificationIds: qualifications.map(({ id }) => id) },
    { type: 'people.person-erased.v1', data: { personId: person.id } },
  );
}
