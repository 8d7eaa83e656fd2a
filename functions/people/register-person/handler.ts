import { registerPerson } from '../../../domain/people/register-person.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { identityCodec, personCodec, postWrites, readBelonging } from '../../../table/people.ts';
import { personNameWrites } from '../../../table/person-names.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => ({
    personId: newId('per'),
    ...(await readBelonging(store, company, input)),
  }),
  decide: registerPerson,
  save: ({ person, identity }) => ({
    aggregate: personCodec.write(person),
    writes: [
      identityCodec.put(identity, { exists: false }),
      ...postWrites(person, [], person.posts),
      ...personNameWrites(person, undefined, identity.name),
    ],
    summary: { kind: person.kind },
  }),
  answer: ({ person }) => ({ personId: person.id, kind: person.kind, status: person.status }),
});
