import { keptIdentity } from '../../../domain/people/identity.ts';
import { registerPerson } from '../../../domain/people/register-person.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { newPersonWrites } from '../../../table/new-person.ts';
import { personCodec, readBelonging } from '../../../table/people.ts';
import { readNumberHolder } from '../../../table/person-numbers.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const [belonging, holder] = await Promise.all([
      readBelonging(store, company, input),
      readNumberHolder(store, company, keptIdentity(input.identity)),
    ]);
    return { personId: newId('per'), ...belonging, holder };
  },
  decide: registerPerson,
  save: (registered) => ({
    aggregate: personCodec.write(registered.person),
    writes: newPersonWrites(registered),
    summary: { kind: registered.person.kind },
  }),
  answer: ({ person }) => ({ personId: person.id, kind: person.kind, status: person.status }),
});
