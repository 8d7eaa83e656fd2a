import type { PersonLeft } from '../../events/people.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Person } from './person.ts';

/** From the day after the last one, no document is made in the person's name. */
export function recordPersonLeft(
  person: Person,
  { leftOn }: { readonly leftOn: Day },
  { today }: { readonly today: Day },
): Decision<Person, PersonLeft, 'person-left-already' | 'day-not-come' | 'left-before-joined'> {
  if (person.status === 'left') {
    return rejected('person-left-already', { person: person.id, leftOn: person.leftOn ?? null });
  }
  if (leftOn > today) return rejected('day-not-come', { day: leftOn, today });
  if (leftOn < person.joinedOn) return rejected('left-before-joined', { leftOn, joinedOn: person.joinedOn });
  return accepted(
    { ...person, status: 'left', leftOn },
    { type: 'people.person-left.v1', data: { personId: person.id, leftOn } },
  );
}
