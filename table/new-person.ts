import type { RegisteredPerson } from '../domain/people/register-person.ts';
import { identityCodec, postWrites } from './people.ts';
import { personNameWrites } from './person-names.ts';
import { holdNumber } from './person-numbers.ts';
import type { Write } from './write.ts';

/** What a new person leaves beside the file: who it is, the posts, the name it is found by, and the number it holds. */
export function newPersonWrites({ person, identity, holder }: RegisteredPerson): Write[] {
  return [
    identityCodec.put(identity, { exists: false }),
    ...postWrites(person, [], person.posts),
    ...personNameWrites(person, undefined, identity.name),
    ...holdNumber(identity, holder),
  ];
}
