import { changePerson } from '../../../domain/people/change-person.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { identityCodec, personCodec, postWrites, readBelonging, readPeople } from '../../../table/people.ts';
import { personNameWrites } from '../../../table/person-names.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [found] = await readPeople(store, company, [input.personId], 'consistent');
    if (!found) return rejected('not-found', { person: input.personId });
    const { partnerId } = found.person;
    return { ...found, ...(await readBelonging(store, company, { partnerId, userId: input.userId })) };
  },
  decide: (state, { personId: _personId, ...change }) => changePerson(state, change),
  save: ({ person, before, identity }) => ({
    aggregate: personCodec.write(person),
    writes: [
      identityCodec.put(identity),
      ...postWrites(person, before.person.posts, person.posts),
      ...personNameWrites(person, before.identity.name, identity.name),
    ],
  }),
  answer: ({ person }) => ({ personId: person.id, status: person.status }),
});
