import { erasePerson } from '../../../domain/people/erase-person.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { blankIdentity, blankQualification, personCodec, readPersonFile } from '../../../table/people.ts';
import { personNameWrites } from '../../../table/person-names.ts';
import { readNumberHolder, releaseNumber } from '../../../table/person-numbers.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const file = await readPersonFile(store, company, input.personId, 'consistent');
    if (!file) return rejected('not-found', { person: input.personId });
    return { ...file, holder: await readNumberHolder(store, company, file.identity) };
  },
  decide: ({ holder, ...file }, input, circumstances) => {
    const decision = erasePerson(file, input, circumstances);
    return decision.accepted ? { ...decision, next: { ...decision.next, identity: file.identity, holder } } : decision;
  },
  save: ({ person, identity, holder, qualificationIds }, { company, now }) => ({
    aggregate: personCodec.write(person),
    writes: [
      blankIdentity(company, person.id, now),
      ...personNameWrites(person, identity.name, undefined),
      ...releaseNumber(identity, holder),
      ...qualificationIds.map((id) => blankQualification(company, person.id, id)),
    ],
  }),
  answer: ({ person }) => ({ personId: person.id, erasedAt: person.erasedAt ?? '' }),
});
