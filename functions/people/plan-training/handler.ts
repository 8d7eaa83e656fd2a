import { planTraining } from '../../../domain/people/plan-training.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { trainingCodec } from '../../../table/trainings.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: ({ newId }) => Promise.resolve({ trainingId: newId('trn') }),
  decide: planTraining,
  save: (training) => ({
    aggregate: trainingCodec.write(training),
    summary: { topic: training.topic, dueOn: training.dueOn },
  }),
  answer: ({ id, status }) => ({ trainingId: id, status }),
});
