import { issueAuthorisationLetter } from '../../../domain/people/issue-authorisation-letter.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItems } from '../../../table/catalogue.ts';
import { letterCodec, letterIdOf, readPersonFile } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [file, items] = await Promise.all([
      readPersonFile(store, company, input.personId, 'consistent'),
      readItems(store, company, input.itemIds ?? [], 'eventual'),
    ]);
    if (!file) return rejected('not-found', { person: input.personId });
    return {
      letterId: letterIdOf(input.personId, input.number),
      person: file.person,
      identity: file.identity,
      numberTaken: file.letters.some(({ number }) => number === input.number),
      itemsKnown: items.map((item) => item !== undefined),
    };
  },
  decide: issueAuthorisationLetter,
  save: (letter) => ({
    aggregate: letterCodec.write(letter),
    root: `person#${letter.personId}`,
    summary: { letter: letter.number, validFrom: letter.validFrom, validTo: letter.validTo },
  }),
  answer: ({ id, number, issuer, status }) => ({ letterId: id, number, issuer, status }),
});
