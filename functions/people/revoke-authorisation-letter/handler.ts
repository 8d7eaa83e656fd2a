import { revokeAuthorisationLetter } from '../../../domain/people/revoke-authorisation-letter.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { letterCodec } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const key = keys.authorisationLetter(company, input.personId, input.letterId);
    const item = await store.get(key, 'consistent');
    return item ? letterCodec.fromItem(item) : rejected('not-found', { letter: input.letterId });
  },
  decide: revokeAuthorisationLetter,
  save: (letter) => ({
    aggregate: letterCodec.write(letter),
    root: `person#${letter.personId}`,
    summary: { letter: letter.number, lastDay: letter.validTo, reason: letter.revokedFor ?? null },
  }),
  answer: ({ id, status, validTo }) => ({ letterId: id, status, validTo }),
});
