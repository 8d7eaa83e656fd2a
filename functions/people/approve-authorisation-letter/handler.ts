import { approveAuthorisationLetter } from '../../../domain/people/approve-authorisation-letter.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { letterCodec, readPersonFile } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const file = await readPersonFile(store, company, input.personId, 'consistent');
    const letter = file?.letters.find(({ id }) => id === input.letterId);
    if (!file || !letter) return rejected('not-found', { letter: input.letterId });
    return { letter, person: file.person };
  },
  decide: approveAuthorisationLetter,
  save: (letter) => ({
    aggregate: letterCodec.write(letter),
    root: `person#${letter.personId}`,
    summary: { letter: letter.number },
  }),
  answer: ({ id, number, status }) => ({ letterId: id, number, status }),
});
