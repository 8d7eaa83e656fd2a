import { httpQuery } from '../../../runtime/http-query.ts';
import type { Caller } from '../../../runtime/caller.ts';
import { listProblems } from '../../../table/problems.ts';
import { contract } from './contract.ts';

/** Whose reports the caller reads; undefined means all. */
function readable({ roles, partnerId, id }: Caller): string | undefined {
  if (partnerId) return partnerId;
  return roles.some((role) => role === 'administrator' || role === 'auditor') ? undefined : id;
}

export const handler = httpQuery(contract, async ({ input, store, company, caller: asking }) => {
  const caller = await asking;
  const { items, cursor } = await listProblems(store, company, readable(caller), input);
  return {
    owner: 'nobody',
    answer: {
      items: items.map(({ problem, text }) => ({
        problemId: problem.id,
        screen: problem.screen,
        severity: problem.severity,
        status: problem.status,
        reportedBy: problem.reportedBy,
        partnerId: problem.partnerId,
        reportedAt: problem.reportedAt,
        failedRequest: problem.failedRequest,
        happened: text?.happened,
        expected: text?.expected,
        answer: text?.answer,
        answeredAt: problem.answeredAt,
        textErasedAt: problem.textErasedAt,
      })),
      cursor,
    },
  };
});
