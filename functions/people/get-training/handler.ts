import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readPeople } from '../../../table/people.ts';
import { readTraining } from '../../../table/trainings.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const found = await readTraining(store, company, input.trainingId, input);
  if (!found) return rejected('not-found', { training: input.trainingId });
  const { training, attendances, cursor } = found;
  const ids = [...new Set(attendances.map(({ personId }) => personId))];
  const people = new Map(
    (await readPeople(store, company, ids, 'eventual')).map((one) => [one.person.id, one] as const),
  );
  const { id, topic, posts, dueOn, passMark, status, heldOn } = training;
  return {
    answer: {
      trainingId: id,
      ...{ topic, posts: [...posts], dueOn, passMark, status, heldOn, attendances: training.attendances },
      items: attendances.map((attendance) => ({
        personId: attendance.personId,
        name: people.get(attendance.personId)?.identity.name,
        kind: people.get(attendance.personId)?.person.kind,
        heldOn: attendance.heldOn,
        score: attendance.score,
        passed: attendance.passed,
        recordedBy: attendance.recordedBy,
      })),
      cursor,
    },
  };
});
