import { reportProblem } from '../../../domain/admin/problem.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { problemCodec, problemTextCodec } from '../../../table/problems.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ newId }) => ({ problemId: newId('prb') }),
  owner: 'nobody',
  decide: reportProblem,
  save: ({ problem, text }) => ({
    aggregate: problemCodec.write(problem),
    writes: [problemTextCodec.put(text, { exists: false })],
    summary: { severity: problem.severity },
  }),
  answer: ({ problem }) => ({ problemId: problem.id, status: problem.status, reportedAt: problem.reportedAt }),
});
