import { httpQuery } from '../../../runtime/http-query.ts';
import { personView } from '../../../runtime/shapes/people.ts';
import { findPeople } from '../../../table/person-lists.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { people, cursor } = await findPeople(store, company, input);
  return { answer: { items: people.map(personView), cursor } };
});
