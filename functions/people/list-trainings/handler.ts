import { httpQuery } from '../../../runtime/http-query.ts';
import { trainingsInStatus } from '../../../table/trainings.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { trainings, cursor } = await trainingsInStatus(store, company, input);
  const items = trainings.map(({ id, topic, posts, dueOn, passMark, status, heldOn, attendances }) => ({
    trainingId: id,
    ...{ topic, posts: [...posts], dueOn, passMark, status, heldOn, attendances },
  }));
  return { answer: { items, cursor } };
});
