import { erasePerson } from '../../../domain/people/erase-person.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { blankIdentity, blankQualification, personCodec, readPersonFile } from '../../../table/people.ts';
import { personNameWrites } from '../../../table/person-names.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readPersonFile(store, company, input.personId, 'consistent')) ??
    rejected('not-found', { person: input.personId }),
  decide: erasePerson,
  save: ({ person, name, qualificationIds }, { company, now }) => ({
    aggregate: personCodec.write(person),
    writes: [
      blankIdentity(company, person.id, now),
      ...personNameWrites(person, name, undefined),
      ...qualificationIds.map((id) => blankQualification(company, person.id, id)),
    ],
  }),
  answer: ({ person }) => ({ personId: person.id, erasedAt: person.erasedAt ?? '' }),
});
