import { changePerson } from '../../../domain/people/change-person.ts';
import { keptIdentity } from '../../../domain/people/identity.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { identityCodec, personCodec, postWrites, readBelonging, readPeople } from '../../../table/people.ts';
import { personNameWrites } from '../../../table/person-names.ts';
import { moveNumber, readNumberHolders } from '../../../table/person-numbers.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [found] = await readPeople(store, company, [input.personId], 'consistent');
    if (!found) return rejected('not-found', { person: input.personId });
    const { partnerId } = found.person;
    const numbers = [found.identity, { ...found.identity, ...keptIdentity(input.identity ?? {}) }];
    const [belonging, [holderBefore, holder]] = await Promise.all([
      readBelonging(store, company, { partnerId, userId: input.userId }),
      readNumberHolders(store, company, numbers),
    ]);
    return { ...found, ...belonging, holderBefore, holder };
  },
  decide: (state, { personId: _personId, ...change }) => changePerson(state, change),
  save: ({ person, before, identity }) => ({
    aggregate: personCodec.write(person),
    writes: [
      identityCodec.put(identity),
      ...postWrites(person, before.person.posts, person.posts),
      ...personNameWrites(person, before.identity.name, identity.name),
      ...moveNumber({ identity: before.identity, holder: before.holderBefore }, { identity, holder: before.holder }),
    ],
  }),
  answer: ({ person }) => ({ personId: person.id, status: person.status }),
});
