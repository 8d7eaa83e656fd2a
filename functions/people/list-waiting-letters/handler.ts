import { httpQuery } from '../../../runtime/http-query.ts';
import { personView } from '../../../runtime/shapes/people.ts';
import { waitingLetters } from '../../../table/person-lists.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { waiting, cursor } = await waitingLetters(store, company, input);
  const items = waiting.map(({ letter, ...who }) => {
    const { id, number, issuer, validFrom, validTo, raisedBy } = letter;
    return { ...personView(who), letterId: id, number, issuer, validFrom, validTo, raisedBy };
  });
  return { answer: { items, cursor } };
});
