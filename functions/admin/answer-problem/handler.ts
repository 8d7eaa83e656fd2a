import { answerProblem } from '../../../domain/admin/problem.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { problemCodec, problemTextCodec, readProblem } from '../../../table/problems.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readProblem(store, company, input.problemId, 'consistent')) ??
    rejected('not-found', { problem: input.problemId }),
  decide: answerProblem,
  save: ({ problem, text }) => ({
    aggregate: problemCodec.write(problem),
    // Erased meanwhile stays erased.
    writes: [problemTextCodec.put(text, { exists: true })],
    summary: { status: problem.status },
  }),
  answer: ({ problem }) => ({
    problemId: problem.id,
    status: problem.status,
    answeredAt: problem.answeredAt ?? '',
  }),
});
