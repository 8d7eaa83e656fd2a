import { recordPersonLeft } from '../../../domain/people/record-person-left.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { personCodec, postWrites, readPerson } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readPerson(store, company, input.personId, 'consistent')) ??
    rejected('not-found', { person: input.personId }),
  decide: recordPersonLeft,
  save: (person) => ({
    aggregate: personCodec.write(person),
    writes: postWrites(person, person.posts, []),
    summary: { leftOn: person.leftOn ?? null },
  }),
  answer: ({ id, status, leftOn = '' }) => ({ personId: id, status, leftOn }),
});
