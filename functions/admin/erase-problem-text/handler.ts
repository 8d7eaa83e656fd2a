import { eraseProblemText } from '../../../domain/admin/problem.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { eraseProblemTextWrite, problemCodec, readProblem } from '../../../table/problems.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readProblem(store, company, input.problemId, 'consistent')) ??
    rejected('not-found', { problem: input.problemId }),
  decide: eraseProblemText,
  save: (problem) => ({ aggregate: problemCodec.write(problem), writes: [eraseProblemTextWrite(problem)] }),
  answer: ({ id, textErasedAt = '' }) => ({ problemId: id, textErasedAt }),
});
